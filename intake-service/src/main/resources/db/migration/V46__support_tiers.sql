-- Whether hotline, remote and on-site service come one after the other, each with its outcome (S3.5-I). Versions that
-- are there already ask for no order, as before.
ALTER TABLE service_policy ADD tiers_required boolean NOT NULL DEFAULT false;

-- A policy under which the tiers are gone through in order, and one may act before the paper is there (S3.5-B6). Nobody
-- gets it without naming it.
INSERT INTO service_policy (id, code, version, default_for, plan_approval, acceptance, fee_policy, follow_up_required,
    follow_up_working_days, follow_up_max_attempts, low_score_at_most, accept_within_minutes, contact_within_minutes,
    act_first_allowed, tiers_required)
VALUES (4, 'tiered-standard', 1, NULL, 'NONE', 'SIGNATURE', 'FREE_IN_WARRANTY', true, 3, 3, 3, 30, 480, true, true);
INSERT INTO sla_target (policy_id, goal, priority, zone, product_line, partner, within_seconds, timing)
SELECT 4, goal, priority, zone, product_line, partner, within_seconds, timing FROM sla_target WHERE policy_id = 1;
INSERT INTO sla_escalation (policy_id, level, after_seconds, role)
SELECT 4, level, after_seconds, role FROM sla_escalation WHERE policy_id = 1;

-- What was tried for a request on which tier and how it ended, or why a tier was left out. Never changed.
CREATE TABLE support_attempt (
    id                 uuid PRIMARY KEY,
    service_request_id uuid NOT NULL REFERENCES service_request,
    tier               text NOT NULL CHECK (tier IN ('HOTLINE', 'REMOTE', 'ON_SITE')),
    outcome            text NOT NULL CHECK (outcome IN ('SOLVED', 'NOT_SOLVED', 'NOT_POSSIBLE', 'SKIPPED')),
    reason             text CHECK (reason IN ('CUSTOMER_REFUSES', 'NOBODY_REACHED', 'NO_ACCESS', 'AUTHORISATION_ENDED',
        'SAFETY', 'NOT_SUITABLE', 'OTHER')),
    note_cipher        bytea,
    at                 timestamptz NOT NULL,
    attempted_by       text NOT NULL,
    CHECK ((outcome IN ('NOT_POSSIBLE', 'SKIPPED')) = (reason IS NOT NULL)),
    CHECK (outcome <> 'SKIPPED' OR tier <> 'ON_SITE')
);
CREATE INDEX support_attempt_of_request ON support_attempt (service_request_id, at, id);
