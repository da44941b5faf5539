package io.aftercare.intake.request;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The words by which people group requests: in alphabetical order, each once, not too many. */
final class Tags {
    static final int MOST = 20;

    private Tags() {}

    static String[] changed(UUID serviceRequestId, String[] tags, Set<String> added, Set<String> removed) {
        var all = new TreeSet<>(List.of(tags));
        all.addAll(added);
        all.removeAll(removed);
        if (all.size() > MOST) {
            throw new TooManyTags(serviceRequestId);
        }
        return all.toArray(String[]::new);
    }
}
