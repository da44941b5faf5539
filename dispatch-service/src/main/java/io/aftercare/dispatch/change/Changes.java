package io.aftercare.dispatch.change;

import io.aftercare.dispatch.change.Change.Kind;
import io.aftercare.kit.sql.DeferredWrites;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where whoever changes something notes it; one insert at the end of the transaction that changes it. */
@Singleton
public class Changes {
    private static final String ADD = """
            INSERT INTO change (kind, thing_id, outlet_code, former_outlet_code) VALUES (?, ?, ?, ?)""";

    private final DeferredWrites writes;

    Changes(DeferredWrites writes) {
        this.writes = writes;
    }

    /** A thing that was and is of these outlets has changed, or is new. */
    public void add(Kind kind, UUID thingId, @Nullable String outletCode, @Nullable String formerOutletCode) {
        writes.add(ADD, kind.name(), thingId, outletCode, formerOutletCode);
    }
}
