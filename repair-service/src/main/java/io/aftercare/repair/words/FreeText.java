package io.aftercare.repair.words;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Text that a person wrote, encrypted under the customer's key because it may name the customer. */
public record FreeText(byte[] cipherText) {
    public FreeText {
        cipherText = cipherText.clone();
    }

    @Override
    public byte[] cipherText() {
        return cipherText.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FreeText(var theirs) && Arrays.equals(cipherText, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cipherText);
    }

    @Override
    public String toString() {
        return "FreeText[" + cipherText.length + " bytes]";
    }
}
