package io.aftercare.intake.customer;

import org.jspecify.annotations.Nullable;

/** How a person can be named and reached, in clear; never logged and never part of an event. */
public record ContactDetails(
        String name,
        PhoneNumber phone,
        @Nullable String email,
        @Nullable String address) {
    /** The names of the fields alone: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "ContactDetails[name, phone, email, address]";
    }
}
