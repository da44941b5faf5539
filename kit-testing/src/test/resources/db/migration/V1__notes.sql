CREATE TABLE note (
    id uuid PRIMARY KEY,
    version bigint NOT NULL,
    event_count bigint NOT NULL,
    author text NOT NULL,
    heading text NOT NULL,
    slug text UNIQUE,
    status text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED')),
    stars integer NOT NULL CHECK (stars <= 5),
    written_at timestamptz NOT NULL
);

CREATE INDEX note_written_at ON note (written_at DESC, id DESC);
