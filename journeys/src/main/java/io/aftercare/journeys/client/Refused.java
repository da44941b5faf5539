package io.aftercare.journeys.client;

import com.fasterxml.jackson.databind.JsonNode;

/** The platform refused a call, and repeating it does not help. */
public final class Refused extends RuntimeException {
    private final int status;
    private final transient JsonNode problem;

    Refused(String call, int status, JsonNode problem) {
        super(call + " -> " + status + " " + problem);
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    /** The stable code of the problem document. */
    public String code() {
        return problem.path("code").asText("");
    }

    public JsonNode problem() {
        return problem;
    }
}
