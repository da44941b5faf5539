-- Questions that are answered without a service request (S3.3-C1). What was said is encrypted under the customer's key,
-- or under a key of the record's own where nobody is named.
CREATE TABLE consultation (
    id              uuid PRIMARY KEY,
    version         bigint NOT NULL,
    event_count     bigint NOT NULL,
    partner         text NOT NULL,
    status          text NOT NULL CHECK (status IN ('OPEN', 'ANSWERED')),
    customer_id     uuid REFERENCES customer,
    channel         text NOT NULL
        CHECK (channel IN ('PHONE', 'WEB', 'MOBILE', 'EMAIL', 'CHAT', 'PARTNER', 'WALK_IN')),
    product_line    text,
    topic           text NOT NULL,
    question_cipher bytea NOT NULL,
    answer_cipher   bytea,
    article_id      uuid REFERENCES knowledge_article,
    asked_at        timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL,
    recorded_by     text NOT NULL,
    answered_at     timestamptz,
    answered_by     text,
    CHECK ((status = 'ANSWERED') = (answered_at IS NOT NULL)),
    CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
    CHECK ((answered_at IS NULL) = (answer_cipher IS NULL)),
    CHECK (article_id IS NULL OR status = 'ANSWERED')
);
CREATE INDEX consultation_newest ON consultation (recorded_at DESC, id DESC);
CREATE INDEX consultation_newest_of_partner ON consultation (partner, recorded_at DESC, id DESC);
CREATE INDEX consultation_of_customer ON consultation (customer_id, recorded_at DESC, id DESC);
CREATE INDEX consultation_of_topic ON consultation (topic, recorded_at DESC, id DESC);
CREATE INDEX consultation_of_product_line ON consultation (product_line, recorded_at DESC, id DESC);
CREATE INDEX consultation_open ON consultation (recorded_at DESC, id DESC) WHERE status = 'OPEN';

-- What was recorded in one quarter, reported to the director once (S3.3-C4).
CREATE TABLE consultation_report (
    id              uuid PRIMARY KEY,
    version         bigint NOT NULL,
    event_count     bigint NOT NULL,
    number          text NOT NULL UNIQUE,
    year            int NOT NULL,
    quarter         int NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    status          text NOT NULL CHECK (status IN ('MADE', 'ACKNOWLEDGED')),
    begins_at       timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL CHECK (ends_at > begins_at),
    made_at         timestamptz NOT NULL CHECK (made_at >= ends_at),
    acknowledged_at timestamptz,
    acknowledged_by text,
    remark          text,
    UNIQUE (year, quarter),
    CHECK ((status = 'ACKNOWLEDGED') = (acknowledged_at IS NOT NULL)),
    CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
);
CREATE INDEX consultation_report_latest ON consultation_report (ends_at DESC, id DESC);

CREATE TABLE consultation_report_line (
    report_id    uuid NOT NULL REFERENCES consultation_report,
    topic        text NOT NULL,
    product_line text NOT NULL,
    asked        int NOT NULL CHECK (asked > 0),
    unanswered   int NOT NULL CHECK (unanswered BETWEEN 0 AND asked),
    by_article   int NOT NULL CHECK (by_article BETWEEN 0 AND asked),
    PRIMARY KEY (report_id, topic, product_line)
);

-- What the bulletin board shows in the quarter after a report (S3.3-C5).
CREATE TABLE bulletin_topic (
    report_id uuid NOT NULL REFERENCES consultation_report,
    position  int NOT NULL,
    topic     text NOT NULL,
    content   text NOT NULL,
    PRIMARY KEY (report_id, position)
);

-- The first look for quarters that have ended; each sets the next one.
INSERT INTO deadline (kind, aggregate_id, due_at, next_attempt_at)
VALUES ('consultation-quarter', '019ab5a0-0000-7000-8000-000000000005', now(), now());
