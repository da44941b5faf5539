package io.aftercare.dispatch.outlet;

import io.aftercare.dispatch.assignment.ContractScope;
import io.aftercare.kit.events.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps the scope of a contract as a JSON object. */
@Converter
class ContractColumn implements AttributeConverter<ContractScope, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ContractScope contract) {
        return contract == null ? null : EventJson.write(contract);
    }

    @Override
    public @Nullable ContractScope convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : EventJson.read(json, ContractScope.class);
    }
}
