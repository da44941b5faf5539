CREATE SEQUENCE knowledge_article_number;

CREATE TABLE knowledge_article (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL,
    event_count       bigint NOT NULL,
    number            text NOT NULL UNIQUE,
    status            text NOT NULL CHECK (status IN ('DRAFTED', 'SUBMITTED', 'PUBLISHED', 'RETIRED')),
    kind              text NOT NULL CHECK (kind IN ('SOLUTION', 'PRODUCT', 'PROCESS', 'LEARNING_NOTE')),
    audience          text NOT NULL CHECK (audience IN ('STAFF', 'STAFF_AND_PARTNERS')),
    category          text NOT NULL,
    product_codes     text[] NOT NULL,
    fault_categories  text[] NOT NULL,
    edition           int NOT NULL CHECK (edition >= 1),
    published_edition int CHECK (published_edition BETWEEN 1 AND edition),
    author            text NOT NULL,
    created_at        timestamptz NOT NULL,
    last_step_at      timestamptz NOT NULL
);
CREATE INDEX knowledge_article_newest ON knowledge_article (created_at DESC, id DESC);
CREATE INDEX knowledge_article_of_status ON knowledge_article (status, created_at DESC, id DESC);
CREATE INDEX knowledge_article_of_category ON knowledge_article (category, created_at DESC, id DESC);
CREATE INDEX knowledge_article_published ON knowledge_article (audience, created_at DESC, id DESC)
    WHERE published_edition IS NOT NULL;

CREATE TABLE knowledge_edition (
    article_id       uuid NOT NULL REFERENCES knowledge_article,
    edition          int NOT NULL CHECK (edition >= 1),
    kind             text NOT NULL CHECK (kind IN ('SOLUTION', 'PRODUCT', 'PROCESS', 'LEARNING_NOTE')),
    audience         text NOT NULL CHECK (audience IN ('STAFF', 'STAFF_AND_PARTNERS')),
    category         text NOT NULL,
    product_codes    text[] NOT NULL,
    fault_categories text[] NOT NULL,
    author           text NOT NULL,
    written_at       timestamptz NOT NULL,
    reviewer         text,
    reviewed_at      timestamptz,
    review_note      text,
    PRIMARY KEY (article_id, edition),
    CHECK (reviewer <> author)
);

CREATE TABLE knowledge_text (
    article_id uuid NOT NULL,
    edition    int NOT NULL,
    language   text NOT NULL CHECK (language IN ('zh-CN', 'zh-TW', 'en')),
    title      text NOT NULL,
    symptom    text NOT NULL,
    solution   text NOT NULL,
    PRIMARY KEY (article_id, edition, language),
    FOREIGN KEY (article_id, edition) REFERENCES knowledge_edition
);

-- The terms of what is published, by which it is found.
CREATE TABLE knowledge_term (
    term       text NOT NULL,
    article_id uuid NOT NULL REFERENCES knowledge_article,
    weight     int NOT NULL CHECK (weight >= 1),
    PRIMARY KEY (term, article_id)
);
CREATE INDEX knowledge_term_of_article ON knowledge_term (article_id);

CREATE TABLE knowledge_use (
    service_request_id uuid NOT NULL REFERENCES service_request,
    article_id         uuid NOT NULL REFERENCES knowledge_article,
    solved             boolean NOT NULL,
    noted_by           text NOT NULL,
    noted_at           timestamptz NOT NULL,
    PRIMARY KEY (service_request_id, article_id)
);
CREATE INDEX knowledge_use_of_article ON knowledge_use (article_id) INCLUDE (solved);
