-- Who leads what at an outlet: the station under its head, and the departments under the station head.
CREATE TABLE department (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    outlet_code varchar(32) NOT NULL REFERENCES outlet (code),
    kind varchar(32) NOT NULL
        CHECK (kind IN ('STATION', 'TECHNICAL_SUPPORT', 'REPAIR', 'CUSTOMER_SERVICE', 'QUALITY')),
    head_login varchar(64) NOT NULL,
    duties text NOT NULL CHECK (duties IS JSON ARRAY),
    set_up_at timestamptz NOT NULL,
    changed_by varchar(64) NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT department_one_of_each UNIQUE (outlet_code, kind)
);

CREATE INDEX department_newest ON department (set_up_at DESC, id DESC);
CREATE INDEX department_newest_of_outlet ON department (outlet_code, set_up_at DESC, id DESC);
