-- Pending deadlines only: a deadline that fired is deleted in the transaction of its effect.
CREATE TABLE deadline (
    kind varchar(64) NOT NULL,
    aggregate_id uuid NOT NULL,
    due_at timestamptz NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    last_error varchar(500),
    PRIMARY KEY (kind, aggregate_id)
);

CREATE INDEX deadline_next_attempt ON deadline (next_attempt_at);
