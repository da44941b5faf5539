-- The customer was told before something was due that another time counts, or none.
ALTER TABLE visit
    ADD contact_exempt boolean NOT NULL DEFAULT false,
    ADD departure_exempt boolean NOT NULL DEFAULT false,
    ADD arrival_exempt boolean NOT NULL DEFAULT false;
