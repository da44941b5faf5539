-- A technician who takes no visits for the time being keeps the ones that are open.
ALTER TABLE technician ADD active boolean NOT NULL DEFAULT true;
ALTER TABLE technician ALTER active DROP DEFAULT;
