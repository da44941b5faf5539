package io.aftercare.dispatch.weighting;

import io.aftercare.dispatch.route.Weights;
import io.aftercare.kit.events.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps the weights of routes as a JSON object. */
@Converter
class RouteWeightsColumn implements AttributeConverter<Weights, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Weights weights) {
        return weights == null ? null : EventJson.write(weights);
    }

    @Override
    public @Nullable Weights convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : EventJson.read(json, Weights.class);
    }
}
