-- The gates that a service network sets. A version is never changed: a new one is added, and running requests keep theirs.
CREATE TABLE service_policy (
    id                       int PRIMARY KEY,
    code                     text NOT NULL,
    version                  int NOT NULL CHECK (version >= 1),
    default_for              text CHECK (default_for IN ('PHONE', 'ON_SITE', 'BRING_IN')),
    plan_approval            text NOT NULL CHECK (plan_approval IN ('STATION_HEAD', 'NONE')),
    acceptance               text NOT NULL
        CHECK (acceptance IN ('INSPECTION', 'SIGNATURE', 'INSPECTION_THEN_SIGNATURE')),
    fee_policy               text NOT NULL
        CHECK (fee_policy IN ('FREE_IN_WARRANTY', 'PARTS_ONLY', 'PARTS_AND_LABOUR')),
    follow_up_required       boolean NOT NULL,
    follow_up_working_days   int NOT NULL CHECK (follow_up_working_days BETWEEN 0 AND 60),
    follow_up_max_attempts   int NOT NULL CHECK (follow_up_max_attempts BETWEEN 1 AND 20),
    low_score_at_most        int NOT NULL CHECK (low_score_at_most BETWEEN 0 AND 5),
    accept_within_minutes    int NOT NULL CHECK (accept_within_minutes > 0),
    contact_within_minutes   int NOT NULL CHECK (contact_within_minutes > 0),
    act_first_allowed        boolean NOT NULL,
    UNIQUE (code, version)
);

INSERT INTO service_policy VALUES
    (1, 'on-site-standard', 1, 'ON_SITE', 'NONE', 'SIGNATURE', 'FREE_IN_WARRANTY', true, 3, 3, 3, 30, 480, false),
    (2, 'bench-standard', 1, 'BRING_IN', 'STATION_HEAD', 'INSPECTION_THEN_SIGNATURE', 'FREE_IN_WARRANTY',
        true, 3, 3, 3, 30, 480, false),
    (3, 'phone-standard', 1, 'PHONE', 'NONE', 'SIGNATURE', 'FREE_IN_WARRANTY', true, 3, 3, 3, 30, 480, false);

CREATE FUNCTION service_policy_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A version of a service policy is never changed; add a new version';
END $$;
CREATE TRIGGER service_policy_stays BEFORE UPDATE OR DELETE ON service_policy
    FOR EACH ROW EXECUTE FUNCTION service_policy_stays();
