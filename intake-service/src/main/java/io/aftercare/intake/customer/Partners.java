package io.aftercare.intake.customer;

import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Partner networks, known here by their codes only. */
public final class Partners {
    /** How codes of partners look. */
    public static final String CODE = "[a-z0-9][a-z0-9-]{0,62}";

    /** How a partner's own names of customers and assets look: they are read from paths, too. */
    public static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._:@+~-]{0,99}";

    /** Our own network. */
    public static final String OWN = "own";

    private Partners() {}

    /** The network of a caller that must belong to one, as its token tells. */
    public static String ofToken(Caller caller) {
        return caller.partner()
                .orElseThrow(() -> new ProblemException(
                        403, "partner-required", "The token names no partner, so there is nothing of its own to see"));
    }

    /** The network that new records of this caller belong to; only staff may name another one than their own. */
    public static String of(Caller caller, @Nullable String named) {
        var partner = caller.partner().orElse(named == null ? OWN : named);
        if (named != null && !named.equals(partner)) {
            throw new InvalidField("partner", "own-partner", "A partner works for its own network only");
        }
        return partner;
    }
}
