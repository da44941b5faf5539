-- What our own people did with a request that is told to no other service, for its timeline and the customer's file.
-- Made anew whenever this file changes: a feature adds its own part here.
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
FROM liaison_debt WHERE settled_at IS NOT NULL
UNION ALL
SELECT id, service_request_id, joined_at,
    CASE WHEN split THEN 'service_request.split_off' ELSE 'service_request.parent_joined' END, joined_by
FROM request_kinship
UNION ALL
SELECT md5(id || 'parent')::uuid, parent_id, joined_at,
    CASE WHEN split THEN 'service_request.split' ELSE 'service_request.child_joined' END, joined_by
FROM request_kinship
UNION ALL
SELECT md5(id || 'left')::uuid, service_request_id, left_at, 'service_request.parent_left', left_by
FROM request_kinship WHERE left_at IS NOT NULL
UNION ALL
SELECT md5(id || 'child left')::uuid, parent_id, left_at, 'service_request.child_left', left_by
FROM request_kinship WHERE left_at IS NOT NULL
UNION ALL
SELECT id, service_request_id, at, 'service_request.cooperation_' || name, login
FROM cooperation_step
UNION ALL
SELECT id, service_request_id, at,
    CASE told_by WHEN 'STAFF' THEN 'service_request.customer_told' ELSE 'service_request.customer_heard' END, logged_by
FROM contact_line
UNION ALL
SELECT id, service_request_id, reminded_at, 'service_request.silence_reminded', 'system'
FROM silence_reminder
UNION ALL
SELECT id, service_request_id, marked_at, 'service_request.marked_duplicate', marked_by
FROM request_duplicate
UNION ALL
SELECT md5(id || 'original')::uuid, original_id, marked_at, 'service_request.duplicate_joined', marked_by
FROM request_duplicate
UNION ALL
SELECT md5(id || 'undone')::uuid, service_request_id, undone_at, 'service_request.unmarked_duplicate', undone_by
FROM request_duplicate WHERE undone_at IS NOT NULL
UNION ALL
SELECT md5(id || 'left')::uuid, original_id, undone_at, 'service_request.duplicate_left', undone_by
FROM request_duplicate WHERE undone_at IS NOT NULL
UNION ALL
SELECT id, service_request_id, written_at,
    CASE WHEN handed_over_to IS NULL THEN 'service_request.note_written' ELSE 'service_request.handed_over' END, written_by
FROM request_note;
