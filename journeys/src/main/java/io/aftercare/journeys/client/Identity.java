package io.aftercare.journeys.client;

import java.util.Map;

/** Who speaks: what the token endpoint wants to know. */
sealed interface Identity {
    Map<String, String> grant();

    /** A person of the demonstration realm. */
    record Person(String login) implements Identity {
        @Override
        public Map<String, String> grant() {
            return Map.of(
                    "grant_type", "password", "client_id", "aftercare-cli", "username", login, "password", "demo");
        }
    }

    /** The machine client of a partner network. */
    record Partner(String name, String secret) implements Identity {
        @Override
        public Map<String, String> grant() {
            return Map.of("grant_type", "client_credentials", "client_id", "partner-" + name, "client_secret", secret);
        }
    }

    /** Somebody without a token. */
    record Nobody() implements Identity {
        @Override
        public Map<String, String> grant() {
            return Map.of();
        }
    }
}
