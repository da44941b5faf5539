CREATE TABLE crate (
    position     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    warehouse_id uuid    NOT NULL,
    bottles      integer NOT NULL
);
