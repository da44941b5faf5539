package io.aftercare.intake.platform;

import jakarta.ws.rs.core.Response;

/** What became of a record that a partner's own system told: the state now, and what that changed. */
public record Upserted<T>(Versioned<T> now, Change change) {
    /** What telling it has done. */
    public enum Change {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /** 201 with the place of the new resource, or 200. */
    public Response answer(String path) {
        return change == Change.ADDED ? now.created(path) : now.ok();
    }
}
