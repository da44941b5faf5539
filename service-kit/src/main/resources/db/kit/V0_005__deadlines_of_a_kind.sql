-- A crowd of deadlines of one kind must not stand in the way of another kind, nor of finding the next one.
CREATE INDEX deadline_next_of_kind ON deadline (kind, next_attempt_at);
DROP INDEX deadline_next_attempt;
