-- The life of a partner outlet in the network, from application to termination. What is proved, agreed, sanctioned and
-- told is kept with it as it was.
CREATE TABLE membership (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    status varchar(16) NOT NULL CHECK (status IN ('APPLIED', 'QUALIFYING', 'CONTRACTED', 'TRAINED', 'ACTIVE',
        'ON_NOTICE', 'RECTIFYING', 'SUSPENDED', 'TERMINATED', 'TURNED_DOWN')),
    outlet_code varchar(32) NOT NULL,
    party varchar(200) NOT NULL,
    outlet text NOT NULL CHECK (outlet IS JSON OBJECT),
    proofs text NOT NULL CHECK (proofs IS JSON ARRAY),
    contract text CHECK (contract IS JSON OBJECT),
    trained_on date,
    training varchar(200),
    sanctions text NOT NULL CHECK (sanctions IS JSON ARRAY),
    rectify_by date,
    held_because varchar(32) CHECK (held_because IN ('CONDITION_LAPSED', 'CONTRACT_ENDED', 'RECTIFICATION_OVERDUE',
        'SANCTIONED', 'SUSPENDED', 'TERMINATED')),
    notices text NOT NULL CHECK (notices IS JSON ARRAY),
    remark varchar(200),
    -- The last day on which everything that is proved or agreed still holds.
    valid_until date,
    activated_at timestamptz,
    applied_by varchar(64) NOT NULL,
    applied_at timestamptz NOT NULL,
    last_step_at timestamptz NOT NULL
);

CREATE UNIQUE INDEX membership_of_outlet ON membership (outlet_code) WHERE status <> 'TURNED_DOWN';
CREATE INDEX membership_newest ON membership (applied_at DESC, id DESC);
CREATE INDEX membership_newest_of_status ON membership (status, applied_at DESC, id DESC);
CREATE INDEX membership_running_out ON membership (valid_until) WHERE valid_until IS NOT NULL;

-- What an outlet's membership says about it. An outlet of our own has none.
ALTER TABLE outlet ADD suspended_by_hand boolean NOT NULL DEFAULT false;
UPDATE outlet SET suspended_by_hand = true WHERE status = 'SUSPENDED';
ALTER TABLE outlet ALTER suspended_by_hand DROP DEFAULT;
ALTER TABLE outlet ADD held_because varchar(32) CHECK (held_because IN ('CONDITION_LAPSED', 'CONTRACT_ENDED',
    'RECTIFICATION_OVERDUE', 'SANCTIONED', 'SUSPENDED', 'TERMINATED'));
ALTER TABLE outlet ADD contract text CHECK (contract IS JSON OBJECT);
ALTER TABLE outlet ADD CHECK ((status = 'SUSPENDED') = (suspended_by_hand OR held_because IS NOT NULL));
