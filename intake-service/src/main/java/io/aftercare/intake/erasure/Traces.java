package io.aftercare.intake.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** By what the records of a customer who is leaving are found: requests, telephone numbers, e-mail addresses. */
public final class Traces {
    private final UUID customerId;
    private final String partner;
    private final List<byte[]> phoneIndexes = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    public Traces(UUID customerId, String partner) {
        this.customerId = customerId;
        this.partner = partner;
    }

    public void addPhone(byte[] index) {
        phoneIndexes.add(index);
    }

    public void addAddress(String email) {
        addresses.add(email);
    }

    public UUID customerId() {
        return customerId;
    }

    public String partner() {
        return partner;
    }

    /** Keyed hashes of telephone numbers. */
    public byte[][] phoneIndexes() {
        return phoneIndexes.toArray(byte[][]::new);
    }

    /** E-mail addresses in clear. */
    public List<String> addresses() {
        return List.copyOf(addresses);
    }

    /** Without the personal fields: a stray log line must not tell the person. */
    @Override
    public String toString() {
        return "Traces[" + customerId + "]";
    }
}
