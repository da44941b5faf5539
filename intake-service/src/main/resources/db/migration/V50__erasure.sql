-- A person who is not known any more: the key is destroyed, the row stays so that the case stays. The number finds
-- nobody from then on.
ALTER TABLE customer
    ADD erased_at      timestamptz,
    ADD erasure_ground text CHECK (erasure_ground IN ('REQUESTED', 'CONSENT_WITHDRAWN', 'RETENTION_OVER')),
    ADD CHECK ((erased_at IS NULL) = (erasure_ground IS NULL));

-- Calls of a person, found when the person is erased.
CREATE INDEX phone_call_of_caller ON phone_call (caller_index) WHERE caller_index IS NOT NULL;
CREATE INDEX phone_call_of_request ON phone_call (service_request_id) WHERE service_request_id IS NOT NULL;
CREATE INDEX visitor_of_customer ON visitor (customer_id);
