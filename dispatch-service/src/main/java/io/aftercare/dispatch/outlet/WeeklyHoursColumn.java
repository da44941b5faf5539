package io.aftercare.dispatch.outlet;

import io.aftercare.kit.time.WeeklyHours;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps weekly hours as the JSON list that the API shows. */
@Converter
public class WeeklyHoursColumn implements AttributeConverter<WeeklyHours, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable WeeklyHours hours) {
        return hours == null ? null : hours.json();
    }

    @Override
    public @Nullable WeeklyHours convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : WeeklyHours.parse(json);
    }
}
