package io.aftercare.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Gives the numbers that people say on the telephone, such as {@code R-20261121-000123}; unique, not gapless. */
@ApplicationScoped
class RequestNumbers {
    /** As in the migration: one statement for so many numbers keeps the sequence off the hot path. */
    static final int BLOCK = 50;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private final EntityManager database;
    private long next;
    private long end;

    RequestNumbers(EntityManager database) {
        this.database = database;
    }

    String next(Instant day) {
        return "R-%s-%06d".formatted(DAY.format(day.atOffset(ZoneOffset.UTC)), take());
    }

    private synchronized long take() {
        if (next == end) {
            next = (Long) database.createNativeQuery("SELECT nextval('service_request_number')", Long.class)
                    .getSingleResult();
            end = next + BLOCK;
        }
        return next++;
    }
}
