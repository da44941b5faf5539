-- What a technician may do by paper, and which languages he or she speaks.
ALTER TABLE technician ADD safety_pass_until date;
ALTER TABLE technician ADD languages text NOT NULL DEFAULT '[]' CHECK (languages IS JSON ARRAY);
ALTER TABLE technician ALTER languages DROP DEFAULT;

CREATE TABLE technician_certificate (
    technician_id uuid NOT NULL REFERENCES technician (id),
    skill varchar(64) NOT NULL,
    number varchar(64) NOT NULL,
    valid_until date NOT NULL,
    PRIMARY KEY (technician_id, skill)
);
