package io.aftercare.intake.customer;

import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Customers who are one person, written down more than once. Merges form a tree of who was merged into whom, and
 * everybody in it knows the one at its root. What belongs to a customer never moves: it is encrypted under the key of the
 * customer it was written for, so whoever asks for one of the person gets what belongs to all.
 */
@ApplicationScoped
@Transactional
public class CustomerFamilies {
    private static final String ONE_AT_A_TIME = "SELECT 1 FROM customer c,"
            + " LATERAL pg_advisory_xact_lock(hashtextextended('customer-merge/' || c.partner, 0)) WHERE c.id = ?1";

    private static final String FOLLOW =
            "UPDATE customer SET survivor_id = ?2, version = version + 1" + " WHERE survivor_id = ?1 RETURNING id";

    private static final String TURN_BACK = """
            WITH RECURSIVE below AS (
                SELECT id FROM customer WHERE merged_into = ?1
                UNION ALL SELECT c.id FROM customer c JOIN below ON c.merged_into = below.id)
            UPDATE customer SET survivor_id = ?1, version = version + 1 WHERE id IN (SELECT id FROM below) RETURNING id""";

    private static final String RESTATE_CALL_BACK = """
            UPDATE customer SET no_call_back = coalesce((
                SELECT d.decision = 'WITHDRAWN' FROM consent d
                WHERE d.purpose = 'CALL_BACK' AND d.customer_id IN (SELECT f FROM customer_family(?1) f)
                ORDER BY d.at DESC, d.id DESC LIMIT 1), false)
            WHERE id IN (SELECT f FROM customer_family(?1) f)""";

    private final Customers customers;
    private final Vault vault;
    private final Caller caller;

    CustomerFamilies(Customers customers, Vault vault, Caller caller) {
        this.customers = customers;
        this.vault = vault;
        this.caller = caller;
    }

    /** Somebody who is found under another one from now on. */
    public record Move(UUID customerId, UUID from, UUID to) {}

    /** What a merge or its undoing changed. */
    public record Moved(String partner, UUID customerId, List<Move> moves, String etag) {}

    /** For queries of entities: the ids of all who are one person with the customer in this parameter. */
    public static String of(String parameter) {
        return "(select k.id from Customer k where coalesce(k.survivorId, k.id) ="
                + " (select coalesce(me.survivorId, me.id) from Customer me where me.id = " + parameter + "))";
    }

    /**
     * From now on one customer, and whoever was merged into it, is found under the other one. Both are people of their
     * own until then, so no merge makes a circle.
     */
    public Moved merge(UUID id, @Nullable IfMatch ifMatch, UUID into) {
        var merged = toChange(id, ifMatch);
        if (id.equals(into)) {
            throw new InvalidField("into", "another-customer", "A customer cannot be merged into itself");
        }
        var survivor = customers
                .lockInScope(into, caller.partner())
                .orElseThrow(() -> new InvalidField("into", "known-customer", "No such customer"));
        if (!survivor.partner().equals(merged.partner())) {
            throw new InvalidField("into", "same-network", "The customers belong to different networks");
        }
        if (survivor.isErased(vault)) {
            throw new CustomerErased(into);
        }
        if (survivor.survivorId().equals(Optional.of(id))) {
            throw CustomerMerged.inCircle(into, id);
        }
        refuseMerged(merged);
        refuseMerged(survivor);
        merged.mergeInto(into);
        customers.flush();
        var moves = new ArrayList<Move>();
        moves.add(new Move(id, id, into));
        run(FOLLOW, id, into).forEach(follower -> moves.add(new Move(follower, id, into)));
        return moved(merged, moves);
    }

    /** The customer, and whoever was merged into it, is a person of its own again. */
    public Moved unmerge(UUID id, @Nullable IfMatch ifMatch) {
        var merged = toChange(id, ifMatch);
        var survivor = merged.survivorId().orElseThrow(() -> CustomerMerged.not(id));
        merged.stayAlone();
        customers.flush();
        var moves = new ArrayList<Move>();
        moves.add(new Move(id, survivor, id));
        run(TURN_BACK, id).forEach(follower -> moves.add(new Move(follower, survivor, id)));
        restateCallBack(survivor);
        return moved(merged, moves);
    }

    /** Merges and erasures in the network of this customer come one after the other. */
    void awaitOthers(UUID id) {
        customers
                .getEntityManager()
                .createNativeQuery(ONE_AT_A_TIME, Integer.class)
                .setParameter(1, id)
                .getResultList();
    }

    List<Customer> lockAll(UUID id) {
        return customers
                .find("id in " + of("?1") + " order by id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether the person may be called back, as the last decision of any of them says. */
    void restateCallBack(UUID id) {
        customers
                .getEntityManager()
                .createNativeQuery(RESTATE_CALL_BACK)
                .setParameter(1, id)
                .executeUpdate();
    }

    private Customer toChange(UUID id, @Nullable IfMatch ifMatch) {
        awaitOthers(id);
        var customer = customers.lockInScope(id, caller.partner()).orElseThrow(() -> new NotFound("Customer", id));
        IfMatch.check(ifMatch, customer);
        if (customer.isErased(vault)) {
            throw new CustomerErased(id);
        }
        return customer;
    }

    private static void refuseMerged(Customer customer) {
        customer.survivorId().ifPresent(survivor -> {
            throw CustomerMerged.already(customer.aggregateId(), survivor);
        });
    }

    private List<UUID> run(String update, Object... parameters) {
        var query = customers.getEntityManager().createNativeQuery(update, UUID.class);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> ids = query.getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private Moved moved(Customer customer, List<Move> moves) {
        restateCallBack(customer.aggregateId());
        return new Moved(customer.partner(), customer.aggregateId(), List.copyOf(moves), IfMatch.etagOf(customer));
    }
}
