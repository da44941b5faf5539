package io.aftercare.intake.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a document is, which decides where it comes from and how its number begins (S2-6.1a, S1-8.1c). */
@Schema(name = "DocumentCategory")
enum Category {
    SYSTEM("SYS", Scope.INTERNAL),
    PROCESS("PRO", Scope.INTERNAL),
    NOTICE("NOT", Scope.INTERNAL),
    CUSTOMER_DATA("CUS", Scope.EXTERNAL),
    CONTRACT("CON", Scope.EXTERNAL),
    TECHNICAL_DOCUMENT("TEC", Scope.EXTERNAL),
    DRAWING("DRA", Scope.EXTERNAL),
    MANUAL("MAN", Scope.EXTERNAL);

    private final String letters;
    private final Scope scope;

    /** Whether a document is the company's own. */
    @Schema(name = "DocumentScope")
    enum Scope {
        INTERNAL,
        EXTERNAL
    }

    Category(String letters, Scope scope) {
        this.letters = letters;
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    /** The number that people say, such as {@code CON-2026-0017}. */
    String number(int year, int place) {
        return "%s-%d-%04d".formatted(letters, year, place);
    }
}
