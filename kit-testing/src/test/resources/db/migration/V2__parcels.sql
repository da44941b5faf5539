CREATE TABLE parcel (
    id     uuid PRIMARY KEY,
    packed int NOT NULL
);

CREATE TABLE weighing (
    position  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    parcel_id uuid NOT NULL,
    grams     int NOT NULL
);
