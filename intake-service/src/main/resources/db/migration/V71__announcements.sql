-- What everybody, or some roles and outlets, must know for a time (S3.7-C3, S2-6.1a), and the bulletin board (S3.3-C5).
CREATE TABLE announcement (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL,
    event_count       bigint NOT NULL,
    status            text NOT NULL CHECK (status IN ('PUBLISHED', 'WITHDRAWN')),
    kind              text NOT NULL CHECK (kind IN ('NOTICE', 'OFFER', 'BULLETIN')),
    roles             text[] NOT NULL,
    outlets           text[] NOT NULL,
    from_at           timestamptz NOT NULL,
    until_at          timestamptz CHECK (until_at > from_at),
    report_id         uuid REFERENCES consultation_report,
    edition           int NOT NULL CHECK (edition >= 1),
    author            text NOT NULL,
    created_at        timestamptz NOT NULL,
    last_step_at      timestamptz NOT NULL,
    withdrawn_by      text,
    withdrawal_reason text,
    CHECK ((status = 'WITHDRAWN') = (withdrawn_by IS NOT NULL)),
    CHECK ((withdrawn_by IS NULL) = (withdrawal_reason IS NULL)),
    CHECK (report_id IS NULL OR kind = 'BULLETIN')
);
CREATE INDEX announcement_newest ON announcement (created_at DESC, id DESC);
CREATE INDEX announcement_newest_of_kind ON announcement (kind, created_at DESC, id DESC);
CREATE INDEX announcement_newest_of_status ON announcement (status, created_at DESC, id DESC);
CREATE INDEX announcement_current ON announcement (from_at DESC, id DESC) WHERE status = 'PUBLISHED';

CREATE TABLE announcement_text (
    announcement_id uuid NOT NULL REFERENCES announcement,
    language        text NOT NULL CHECK (language IN ('zh-CN', 'zh-TW', 'en')),
    title           text NOT NULL,
    text            text NOT NULL,
    PRIMARY KEY (announcement_id, language)
);

-- Who must read an announcement, and who has confirmed which edition.
CREATE TABLE announcement_reader (
    id              uuid PRIMARY KEY,
    announcement_id uuid NOT NULL REFERENCES announcement,
    login           text NOT NULL,
    must_read       boolean NOT NULL,
    added_at        timestamptz NOT NULL,
    read_edition    int,
    read_at         timestamptz,
    UNIQUE (announcement_id, login),
    CHECK ((read_edition IS NULL) = (read_at IS NULL)),
    CHECK (must_read OR read_edition IS NOT NULL)
);
CREATE INDEX announcement_reader_newest ON announcement_reader (announcement_id, added_at DESC, id DESC);
