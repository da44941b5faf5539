package io.aftercare.intake.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.privacy.Vault;
import org.jspecify.annotations.Nullable;

/** A telephone number in E.164, for example {@code +13475550123}: the one form in which numbers are compared. */
public record PhoneNumber(String e164) {
    /**
     * Reads a number as a person writes it.
     *
     * @param field the path of the field, told when it is refused
     * @param region the country whose national form is meant, such as {@code US}; not needed after a {@code +}
     */
    public static PhoneNumber parse(String field, String text, @Nullable String region) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(text, region);
            // Number plans grow faster than libraries: a possible number is taken, even in an unknown range.
            if (numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE && !number.hasExtension()) {
                return new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException e) {
            // Refused below, without the text: it is personal data.
        }
        throw new InvalidField(field, "phone-number", "Not a telephone number in international form or of the region");
    }

    /** The keyed hash by which whoever has this number is found. */
    public byte[] index(Vault vault) {
        return vault.blindIndex("phone", e164);
    }
}
