-- A question of a customer that somebody who knows more has to answer, and by when the customer was promised a reply
-- (S3.3-C2, S2-3.1d).
CREATE TABLE expert_question (
    id                 uuid PRIMARY KEY,
    version            bigint NOT NULL,
    event_count        bigint NOT NULL,
    service_request_id uuid NOT NULL REFERENCES service_request,
    expert_group       text NOT NULL,
    status             text NOT NULL CHECK (status IN ('ASKED', 'ANSWERED', 'REPLIED', 'WITHDRAWN')),
    question_cipher    bytea NOT NULL,
    asked_by           text NOT NULL,
    asked_at           timestamptz NOT NULL,
    promised_reply_at  timestamptz NOT NULL CHECK (promised_reply_at > asked_at),
    answer_cipher      bytea,
    answered_by        text,
    answered_at        timestamptz,
    replied_by         text,
    replied_at         timestamptz,
    withdrawn_by       text,
    withdrawn_at       timestamptz,
    overdue_at         timestamptz,
    last_step_at       timestamptz NOT NULL,
    CHECK (status NOT IN ('ANSWERED', 'REPLIED') OR answered_at IS NOT NULL),
    CHECK ((status = 'REPLIED') = (replied_at IS NOT NULL)),
    CHECK ((status = 'WITHDRAWN') = (withdrawn_at IS NOT NULL))
);
CREATE INDEX expert_question_newest ON expert_question (asked_at DESC, id DESC);
CREATE INDEX expert_question_newest_of_group ON expert_question (expert_group, asked_at DESC, id DESC);
CREATE INDEX expert_question_of_request ON expert_question (service_request_id, asked_at DESC, id DESC);
CREATE INDEX expert_question_open ON expert_question (promised_reply_at) WHERE status IN ('ASKED', 'ANSWERED');
