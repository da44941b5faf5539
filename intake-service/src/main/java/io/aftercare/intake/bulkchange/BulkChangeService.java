package io.aftercare.intake.bulkchange;

import io.aftercare.intake.bulkchange.BulkResult.ItemResult;
import io.aftercare.intake.bulkchange.ChangeMany.Item;
import io.aftercare.intake.desk.CancelServiceRequest;
import io.aftercare.intake.desk.DeskService;
import io.aftercare.intake.ownership.OwnershipService;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.identity.Roles;
import io.aftercare.kit.privacy.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes one request after the other, each in a transaction beside the one of the call. That one holds a connection all
 * the while, so only a few calls may run at a time, or they would keep each other from the connections they need.
 */
@ApplicationScoped
class BulkChangeService {
    private static final int CALLS_AT_ONCE = 4;
    private static final int ATTEMPTS = 3;
    private static final Set<String> MAY_ASSIGN =
            Set.of(Roles.AGENT, Roles.TECH_SUPPORT, Roles.DISPATCHER, Roles.STATION_HEAD, Roles.MANAGER);
    private static final Set<String> MAY_CANCEL = Set.of(Roles.AGENT, Roles.PARTNER);

    private final OwnershipService ownership;
    private final DeskService desk;
    private final DoneItems done;
    private final Vault vault;
    private final Caller caller;
    private final Semaphore places = new Semaphore(CALLS_AT_ONCE);

    BulkChangeService(OwnershipService ownership, DeskService desk, DoneItems done, Vault vault, Caller caller) {
        this.ownership = ownership;
        this.desk = desk;
        this.done = done;
        this.vault = vault;
        this.caller = caller;
    }

    /** @param key the idempotency key of the call */
    BulkResult change(String key, ChangeMany command) {
        command.changeSomething();
        refuse(command.owner() != null, MAY_ASSIGN);
        refuse(command.cancellation() != null, MAY_CANCEL);
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    429, "too-many-requests", "So many bulk changes run at the moment; try again in a few seconds");
        }
        try {
            var call = vault.blindIndex("bulk-change", String.join("\0", caller.clientId(), caller.login(), key));
            var results = new ArrayList<ItemResult>();
            command.items().forEach(item -> results.add(changed(call, item, command)));
            return BulkResult.of(List.copyOf(results));
        } finally {
            places.release();
        }
    }

    private void refuse(boolean asked, Set<String> roles) {
        if (asked && roles.stream().noneMatch(caller::hasRole)) {
            throw new ProblemException(403, "forbidden", "None of your roles may change this of requests");
        }
    }

    private ItemResult changed(byte[] call, Item item, ChangeMany command) {
        for (var attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> change(call, item, command));
            } catch (ProblemException refusal) {
                return ItemResult.refused(item.id(), refusal);
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !isUndoneByARival(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** One transaction. The first step checks the version that the caller saw, the others follow from it. */
    private ItemResult change(byte[] call, Item item, ChangeMany command) throws SQLException {
        if (!done.note(call, item.id())) {
            return ItemResult.done(item.id(), null);
        }
        var seen = item.ifMatch() == null ? IfMatch.ANY : IfMatch.valueOf(item.ifMatch());
        @Nullable String etag = null;
        if (command.owner() != null) {
            etag = ownership.assign(item.id(), seen, command.owner()).etag();
        }
        if (command.changesTags()) {
            etag = ownership
                    .tag(item.id(), etag == null ? seen : IfMatch.ANY, command.tagsToAdd(), command.tagsToRemove())
                    .etag();
        }
        var cancel = command.cancellation();
        if (cancel != null) {
            var step = new CancelServiceRequest(cancel.reason(), null, cancel.note(), null);
            etag = desk.cancel(item.id(), etag == null ? seen : IfMatch.ANY, step)
                    .etag();
        }
        return ItemResult.done(item.id(), etag);
    }

    private static boolean isUndoneByARival(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(12)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && Set.of("40001", "40P01").contains(String.valueOf(sql.getSQLState())));
    }
}
