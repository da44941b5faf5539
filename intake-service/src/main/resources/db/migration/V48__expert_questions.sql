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

CREATE OR REPLACE VIEW service_request_step (id, service_request_id, at, type, login) AS
SELECT id, service_request_id, at,
    CASE outcome WHEN 'SKIPPED' THEN 'service_request.tier_skipped' ELSE 'service_request.support_attempted' END,
    attempted_by
FROM support_attempt
UNION ALL
SELECT id, service_request_id, given_at, 'service_request.remote_authorised', recorded_by
FROM remote_authorisation
UNION ALL
SELECT md5(id || 'started')::uuid, service_request_id, started_at, 'service_request.remote_session_started', started_by
FROM remote_authorisation WHERE started_at IS NOT NULL
UNION ALL
SELECT md5(id || 'ended')::uuid, service_request_id, ended_at,
    CASE status WHEN 'WITHDRAWN' THEN 'service_request.remote_authorisation_withdrawn'
        WHEN 'EXPIRED' THEN 'service_request.remote_authorisation_expired'
        ELSE 'service_request.remote_session_ended' END,
    ended_by
FROM remote_authorisation WHERE ended_at IS NOT NULL
UNION ALL
SELECT id, service_request_id, asked_at, 'service_request.expert_asked', asked_by
FROM expert_question
UNION ALL
SELECT md5(id || 'answered')::uuid, service_request_id, answered_at, 'service_request.expert_answered', answered_by
FROM expert_question WHERE answered_at IS NOT NULL
UNION ALL
SELECT md5(id || 'replied')::uuid, service_request_id, replied_at, 'service_request.expert_reply_given', replied_by
FROM expert_question WHERE replied_at IS NOT NULL
UNION ALL
SELECT md5(id || 'overdue')::uuid, service_request_id, overdue_at, 'service_request.expert_reply_overdue', 'system'
FROM expert_question WHERE overdue_at IS NOT NULL
UNION ALL
SELECT md5(id || 'withdrawn')::uuid, service_request_id, withdrawn_at, 'service_request.expert_question_withdrawn',
    withdrawn_by
FROM expert_question WHERE withdrawn_at IS NOT NULL;
