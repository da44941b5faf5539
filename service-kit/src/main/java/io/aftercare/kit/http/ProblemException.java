package io.aftercare.kit.http;

import java.util.Map;

/**
 * A refusal that a caller may expect, told as a problem document. Each feature names its own refusals by the fact
 * ({@code UnknownRepair}) and extends this class.
 */
public class ProblemException extends RuntimeException {
    private final int status;
    private final String code;
    private final transient Map<String, Object> extensions;

    /**
     * @param status the HTTP status, 400 to 499
     * @param code stable and in kebab case, for example {@code illegal-transition}; the problem {@code type} is
     *     {@code /problems/<code>} and the localised title is looked up under it in {@code problems*.properties}
     * @param detail one English sentence about this occurrence, without personal data
     * @param extensions further members of the problem document, for example {@code allowed}
     */
    public ProblemException(int status, String code, String detail, Map<String, Object> extensions) {
        super(detail);
        this.status = status;
        this.code = code;
        this.extensions = Map.copyOf(extensions);
    }

    public ProblemException(int status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
