package io.aftercare.dispatch.weighting;

import io.aftercare.dispatch.assignment.Weights;
import io.aftercare.kit.events.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps weights as a JSON object. */
@Converter
class WeightsColumn implements AttributeConverter<Weights, String> {
    @Override
    public String convertToDatabaseColumn(Weights weights) {
        return EventJson.write(weights);
    }

    @Override
    public Weights convertToEntityAttribute(String json) {
        return EventJson.read(json, Weights.class);
    }
}
