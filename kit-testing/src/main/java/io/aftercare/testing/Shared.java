package io.aftercare.testing;

import java.util.function.Supplier;

/** Values of the whole test JVM: Quarkus loads test classes several times, system properties exist once. */
final class Shared {
    static final String POSTGRES = "testing.postgres";
    static final String KAFKA = "testing.kafka";
    static final String PRIVATE_KEY = "testing.private-key";
    static final String PUBLIC_KEY = "testing.public-key";

    private Shared() {}

    static String get(String name) {
        var value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("RealServers is not started: add @QuarkusTestResource(RealServers.class)");
        }
        return value;
    }

    static String getOrMake(String name, Supplier<String> maker) {
        synchronized (System.class) {
            var value = System.getProperty(name);
            if (value == null) {
                value = maker.get();
                System.setProperty(name, value);
            }
            return value;
        }
    }
}
