package io.aftercare.repair.words;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps {@link FreeText} in a {@code bytea} column. */
@Converter(autoApply = true)
public class FreeTextColumn implements AttributeConverter<FreeText, byte[]> {
    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable FreeText text) {
        return text == null ? null : text.cipherText();
    }

    @Override
    public @Nullable FreeText convertToEntityAttribute(byte @Nullable [] column) {
        return column == null ? null : new FreeText(column);
    }
}
