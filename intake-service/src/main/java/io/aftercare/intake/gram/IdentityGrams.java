package io.aftercare.intake.gram;

import io.aftercare.kit.privacy.Vault;
import io.aftercare.kit.sql.DeferredWrites;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pieces of customers, as keyed hashes. */
@Singleton
public class IdentityGrams {
    /** Of longer texts the beginning counts. */
    private static final int MOST = 120;

    private static final String FORGET = """
            DELETE FROM identity_gram USING identity_profile
            WHERE identity_profile.customer_id = ? AND identity_gram.customer_id = identity_profile.customer_id
                AND identity_gram.gram = ANY (identity_profile.keys)""";
    private static final String REMEMBER = """
            INSERT INTO identity_profile (customer_id, name_grams, address_grams, phone_grams, keys)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (customer_id) DO UPDATE SET name_grams = excluded.name_grams,
                address_grams = excluded.address_grams, phone_grams = excluded.phone_grams, keys = excluded.keys""";
    private static final String FIND_BY =
            "INSERT INTO identity_gram SELECT unnest(?::int[]), ?::uuid ON CONFLICT DO NOTHING";

    private final Vault vault;
    private final DeferredWrites writes;

    IdentityGrams(Vault vault, DeferredWrites writes) {
        this.vault = vault;
        this.writes = writes;
    }

    /** From now on the customer is found by these, in the running transaction; it was not found by anything before. */
    public void remember(UUID customerId, String partner, String name, String phone, @Nullable String address) {
        var profile = of(partner, name, phone, address);
        writes.add(
                REMEMBER,
                customerId,
                array(profile.name()),
                array(profile.address()),
                array(profile.phone()),
                array(profile.keys()));
        writes.add(FIND_BY, array(profile.keys()), customerId);
    }

    /** From now on the customer is found by these, and by nothing else. */
    public void replace(UUID customerId, String partner, String name, String phone, @Nullable String address) {
        writes.add(FORGET, customerId);
        remember(customerId, partner, name, phone, address);
    }

    /** The hashes of what is known of somebody in a network; of what is not known there are none. */
    public Profile of(String partner, @Nullable String name, @Nullable String phone, @Nullable String address) {
        var keys = new HashSet<Integer>();
        keys.addAll(hashes(partner, "name-key", name, Pieces::keysOfName));
        keys.addAll(hashes(partner, "address-key", address, Pieces::keysOfAddress));
        keys.addAll(hashes(partner, "phone-key", phone, Pieces::keysOfPhone));
        return new Profile(
                hashes(partner, "name", name, Pieces::ofName),
                hashes(partner, "address", address, Pieces::ofAddress),
                hashes(partner, "phone", phone, Pieces::ofPhone),
                keys);
    }

    private Set<Integer> hashes(
            String partner, String field, @Nullable String text, Function<String, Set<String>> cutting) {
        var hashes = new HashSet<Integer>();
        if (text != null) {
            cutting.apply(text).stream()
                    .limit(MOST)
                    .map(piece -> vault.blindIndex("identity-" + field, partner + "\n" + piece))
                    .map(hash -> ByteBuffer.wrap(hash).getInt())
                    .forEach(hashes::add);
        }
        return hashes;
    }

    private static Integer[] array(Set<Integer> hashes) {
        return hashes.toArray(Integer[]::new);
    }
}
