-- Somebody acted before the paper was there: the work liaison form is owed, and the request stays open until it is
-- settled (S3.5-B6, S3.5-G2).
CREATE TABLE liaison_debt (
    id                 uuid PRIMARY KEY,
    version            bigint NOT NULL,
    event_count        bigint NOT NULL,
    service_request_id uuid NOT NULL REFERENCES service_request,
    status             text NOT NULL CHECK (status IN ('OWED', 'SETTLED')),
    matter_cipher      bytea NOT NULL,
    allowed_by         text NOT NULL,
    acted_by           text NOT NULL,
    acted_at           timestamptz NOT NULL,
    due_at             timestamptz NOT NULL CHECK (due_at > acted_at),
    overdue_at         timestamptz,
    form_number        text,
    settled_by         text,
    settled_at         timestamptz,
    CHECK ((status = 'SETTLED') = (settled_at IS NOT NULL)),
    CHECK ((settled_at IS NULL) = (form_number IS NULL)),
    -- Nobody accepts the paper of what he did himself.
    CHECK (settled_by <> acted_by)
);
CREATE INDEX liaison_debt_newest ON liaison_debt (acted_at DESC, id DESC);
CREATE INDEX liaison_debt_of_request ON liaison_debt (service_request_id, acted_at DESC, id DESC);
CREATE INDEX liaison_debt_owed ON liaison_debt (acted_at DESC, id DESC) WHERE status = 'OWED';

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
FROM expert_question WHERE withdrawn_at IS NOT NULL
UNION ALL
SELECT id, service_request_id, acted_at, 'service_request.acted_first', acted_by
FROM liaison_debt
UNION ALL
SELECT md5(id || 'overdue')::uuid, service_request_id, overdue_at, 'service_request.liaison_form_overdue', 'system'
FROM liaison_debt WHERE overdue_at IS NOT NULL
UNION ALL
SELECT md5(id || 'settled')::uuid, service_request_id, settled_at, 'service_request.liaison_debt_settled', settled_by
FROM liaison_debt WHERE settled_at IS NOT NULL;
