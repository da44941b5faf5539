package io.aftercare.dispatch.duty;

import io.aftercare.kit.events.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a handover as a JSON object. */
@Converter
class HandoverColumn implements AttributeConverter<Handover, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Handover handover) {
        return handover == null ? null : EventJson.write(handover);
    }

    @Override
    public @Nullable Handover convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : EventJson.read(json, Handover.class);
    }
}
