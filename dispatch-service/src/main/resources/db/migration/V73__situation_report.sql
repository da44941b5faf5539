-- Situations on a visit or a shift, told to the head of a department, who reads and acknowledges them. The words are
-- encrypted: of a visit under the key of the customer, of a shift under a key of the report's own.
CREATE TABLE situation_report (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    status varchar(16) NOT NULL CHECK (status IN ('REPORTED', 'READ', 'ACKNOWLEDGED')),
    outlet_code varchar(32) NOT NULL REFERENCES outlet (code),
    department varchar(32) NOT NULL
        CHECK (department IN ('STATION', 'TECHNICAL_SUPPORT', 'REPAIR', 'CUSTOMER_SERVICE', 'QUALITY')),
    head_login varchar(64) NOT NULL CHECK (head_login <> reported_by),
    visit_id uuid REFERENCES visit (id),
    shift_id uuid REFERENCES shift (id),
    person_id uuid NOT NULL,
    words bytea NOT NULL,
    reported_by varchar(64) NOT NULL,
    reported_at timestamptz NOT NULL,
    read_at timestamptz CHECK (read_at >= reported_at),
    acknowledged_by varchar(64),
    acknowledged_at timestamptz CHECK (acknowledged_at >= reported_at),
    answer bytea,
    last_step_at timestamptz NOT NULL,
    CHECK ((visit_id IS NULL) <> (shift_id IS NULL)),
    CHECK ((status = 'REPORTED') = (read_at IS NULL)),
    CHECK ((status = 'ACKNOWLEDGED') = (acknowledged_by IS NOT NULL)
        AND (acknowledged_by IS NULL) = (acknowledged_at IS NULL))
);

CREATE INDEX situation_report_newest ON situation_report (reported_at DESC, id DESC);
CREATE INDEX situation_report_newest_of_outlet ON situation_report (outlet_code, reported_at DESC, id DESC);
CREATE INDEX situation_report_newest_of_head ON situation_report (head_login, reported_at DESC, id DESC);
CREATE INDEX situation_report_newest_of_reporter ON situation_report (reported_by, reported_at DESC, id DESC);
CREATE INDEX situation_report_open ON situation_report (outlet_code, department) WHERE status <> 'ACKNOWLEDGED';
