-- One call, as far as the telephone exchange has told. The number of the caller is sealed under a key of the call.
CREATE TABLE phone_call (
    id                 uuid PRIMARY KEY,
    partner            text NOT NULL,
    exchange_call_id   text NOT NULL,
    line               text,
    caller_index       bytea,
    caller_cipher      bytea,
    agent_login        text,
    agent_since        timestamptz,
    ringing_at         timestamptz,
    answered_at        timestamptz,
    ended_at           timestamptz,
    ended_by           text CHECK (ended_by IN ('CALLER', 'AGENT', 'EXCHANGE')),
    service_request_id uuid REFERENCES service_request,
    UNIQUE (partner, exchange_call_id)
);
CREATE INDEX phone_call_of_agent ON phone_call (agent_login, ended_at) WHERE agent_login IS NOT NULL;
