-- Every step that was taken by a link: lines are added and never changed.
CREATE TABLE visit_link_step (
    id uuid PRIMARY KEY,
    link_id uuid NOT NULL REFERENCES signed_link (id),
    visit_id uuid NOT NULL REFERENCES visit (id),
    step varchar(32) NOT NULL,
    at timestamptz NOT NULL
);

CREATE INDEX visit_link_step_of_visit ON visit_link_step (visit_id, at);
