package io.aftercare.intake.document.keeper;

import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.time.Occurred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appoints and dismisses keepers. */
@ApplicationScoped
@Transactional
class KeeperService {
    private final Keepers keepers;
    private final Caller caller;
    private final Clock clock;

    KeeperService(Keepers keepers, Caller caller, Clock clock) {
        this.keepers = keepers;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<Keeper.View> appoint(String login) {
        if (caller.partner().isPresent()) {
            throw new ProblemException(403, "own-staff-only", "Only staff of the company itself appoints keepers");
        }
        keepers.lock(login);
        if (keepers.isKeeper(login)) {
            throw new ProblemException(
                    409, "keeper-appointed", "The person keeps documents already", Map.of("login", login));
        }
        var keeper = new Keeper(Ids.next(), login, caller.login(), clock.instant());
        keepers.persistAndFlush(keeper);
        return Versioned.of(keeper, keeper.view());
    }

    Versioned<Keeper.View> dismiss(UUID id, @Nullable IfMatch ifMatch) {
        var keeper = find(id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, keeper);
        keeper.dismiss(caller.login(), Occurred.at(null, keeper.appointedAt(), clock));
        keepers.flush();
        return Versioned.of(keeper, keeper.view());
    }

    Versioned<Keeper.View> get(UUID id) {
        var keeper = find(id, LockModeType.NONE);
        return Versioned.of(keeper, keeper.view());
    }

    Page<Keeper.View> list(Keeper.@Nullable Status status, @Nullable Cursor after, int limit) {
        return caller.partner().isPresent()
                ? new Page<>(List.of(), null)
                : Page.of(keepers.newest(status, after, limit), limit, Keeper::cursor)
                        .map(Keeper::view);
    }

    private Keeper find(UUID id, LockModeType lock) {
        return keepers.findByIdOptional(id, lock)
                .filter(_ -> caller.partner().isEmpty())
                .orElseThrow(() -> new NotFound("Document keeper", id));
    }
}
