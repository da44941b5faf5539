package io.aftercare.benchmarks;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Requests to register, each by a customer of its own, as a partner would send them. */
public final class Registration {
    private static final AtomicLong NEXT =
            new AtomicLong(ThreadLocalRandom.current().nextLong(1_000_000));

    private Registration() {}

    /** The body of {@code POST /v1/service-requests}. */
    public static String body() {
        var number = NEXT.incrementAndGet();
        var random = ThreadLocalRandom.current();
        return """
                {"channel":"PHONE","customer":{"name":"Bench Customer %d","phone":"+1917%07d","region":"US"},\
                "product":{"code":"boiler-100","serial":"SN-%d"},"symptom":"No hot water since this morning",\
                "faultCategory":"heating","place":{"address":"%d Ocean Parkway","latitude":%.5f,"longitude":%.5f,\
                "timeZone":"America/New_York"}}""".formatted(
                        number,
                        2_000_000 + (number * 7919) % 7_999_999,
                        random.nextLong(1L << 50),
                        1 + number % 3000,
                        40.58 + random.nextDouble() * 0.2,
                        -73.99 + random.nextDouble() * 0.2);
    }

    public static String key() {
        return "Idempotency-Key: " + java.util.UUID.randomUUID() + "\r\n";
    }
}
