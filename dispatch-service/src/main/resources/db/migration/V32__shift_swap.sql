CREATE TABLE shift_swap (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    status varchar(16) NOT NULL CHECK (status IN ('REQUESTED', 'ACCEPTED', 'APPROVED', 'REJECTED')),
    outlet_code varchar(32) NOT NULL REFERENCES outlet (code),
    shift_id uuid NOT NULL REFERENCES shift (id),
    return_shift_id uuid NOT NULL REFERENCES shift (id),
    requester varchar(64) NOT NULL,
    counterpart varchar(64) NOT NULL,
    -- The month of the shift that is given, by the clock of the outlet: what the limit counts.
    month varchar(7) NOT NULL,
    reason varchar(200) NOT NULL,
    requested_at timestamptz NOT NULL,
    accepted_at timestamptz,
    approved_at timestamptz,
    approved_by varchar(64),
    rejected_at timestamptz,
    rejected_by varchar(64),
    rejection varchar(200),
    last_step_at timestamptz NOT NULL,
    CHECK (shift_id <> return_shift_id),
    CHECK (requester <> counterpart),
    -- Both have agreed, and a third person has signed.
    CHECK (status <> 'APPROVED' OR accepted_at IS NOT NULL AND approved_by NOT IN (requester, counterpart))
);

CREATE INDEX shift_swap_newest ON shift_swap (requested_at DESC, id DESC);
CREATE INDEX shift_swap_newest_of_outlet ON shift_swap (outlet_code, requested_at DESC, id DESC);
CREATE INDEX shift_swap_newest_of_status ON shift_swap (status, requested_at DESC, id DESC);
CREATE INDEX shift_swap_of_requester ON shift_swap (requester, month);
CREATE INDEX shift_swap_of_counterpart ON shift_swap (counterpart, month);
