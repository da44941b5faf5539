package io.aftercare.testing.hearing;

import io.aftercare.kit.events.EventMeta;
import io.aftercare.kit.events.EventSubscriber;
import io.aftercare.kit.events.NotYetKnown;
import io.aftercare.kit.events.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Hears of parcels on one topic and of their weighings on another, which may be faster. */
@ApplicationScoped
class ParcelEvents implements EventSubscriber {
    record ParcelPacked(UUID parcelId) {}

    record ScaleWeighed(UUID parcelId, int grams) {}

    private final DataSource database;
    private volatile boolean negativeWeightsAllowed;

    ParcelEvents(DataSource database) {
        this.database = database;
    }

    @Override
    public void subscribe(Subscriptions subscriptions) {
        subscriptions
                .on("parcel.packed.v1", ParcelPacked.class, this::packed)
                .on("scale.weighed.v1", ScaleWeighed.class, this::weighed);
    }

    void allowNegativeWeights(boolean allowed) {
        negativeWeightsAllowed = allowed;
    }

    private void packed(ParcelPacked event, EventMeta meta) {
        execute(
                "INSERT INTO parcel (id, packed) VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET packed = parcel.packed + 1",
                event.parcelId());
    }

    private void weighed(ScaleWeighed event, EventMeta meta) {
        execute("INSERT INTO weighing (parcel_id, grams) VALUES (?, " + event.grams() + ")", event.parcelId());
        if (execute("UPDATE parcel SET packed = packed WHERE id = ?", event.parcelId()) == 0) {
            throw new NotYetKnown("Parcel", event.parcelId());
        }
        if (event.grams() < 0 && !negativeWeightsAllowed) {
            throw new IllegalStateException("A parcel cannot weigh less than nothing");
        }
    }

    private int execute(String sql, UUID id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
