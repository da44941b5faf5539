package io.aftercare.dispatch.link;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What links are signed with, as an operator sets it. */
@ConfigMapping(prefix = "aftercare.dispatch.links")
interface LinkKeys {
    /** At least 32 bytes in base64 each. The first one signs; links of the others still hold. */
    Optional<List<String>> keys();
}
