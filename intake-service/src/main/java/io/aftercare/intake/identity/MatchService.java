package io.aftercare.intake.identity;

import io.aftercare.intake.customer.CustomerService;
import io.aftercare.intake.customer.Partners;
import io.aftercare.intake.customer.PhoneNumber;
import io.aftercare.intake.find.text.SymptomTerms;
import io.aftercare.intake.gram.IdentityGrams;
import io.aftercare.kit.http.InvalidField;
import io.aftercare.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.Optional;

/** Recognises customers. */
@ApplicationScoped
@Transactional
class MatchService {
    private static final int FEWEST_DIGITS = 5;
    private static final Comparator<IdentityMatch> LIKELIEST =
            Comparator.comparing(IdentityMatch::score).reversed().thenComparing(IdentityMatch::customerId);

    private final Candidates candidates;
    private final CustomerService customers;
    private final IdentityGrams grams;
    private final SymptomTerms terms;
    private final Caller caller;

    MatchService(
            Candidates candidates, CustomerService customers, IdentityGrams grams, SymptomTerms terms, Caller caller) {
        this.candidates = candidates;
        this.customers = customers;
        this.grams = grams;
        this.terms = terms;
        this.caller = caller;
    }

    IdentityMatches find(FindMatches wanted) {
        var asked = asked(wanted);
        return new IdentityMatches(candidates.of(asked).stream()
                .flatMap(candidate -> IdentityMatch.of(candidate, asked.profile()).stream())
                .sorted(LIKELIEST)
                .limit(wanted.most())
                .toList());
    }

    private Asked asked(FindMatches wanted) {
        var partner = Partners.of(caller, wanted.partner());
        var whole = wholeNumber(wanted);
        var phone = whole.map(PhoneNumber::e164).orElse(wanted.phone());
        return new Asked(
                partner,
                whole.map(customers::indexOf).orElse(null),
                wanted.serial(),
                wanted.text() == null ? new Integer[0] : terms.of(wanted.text()),
                grams.of(partner, wanted.name(), phone, wanted.address()));
    }

    /** Empty when there is no number, or its last digits only. */
    private static Optional<PhoneNumber> wholeNumber(FindMatches wanted) {
        if (wanted.phone() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(PhoneNumber.parse("phone", wanted.phone(), wanted.region()));
        } catch (InvalidField e) {
            if (wanted.phone().codePoints().filter(Character::isDigit).count() < FEWEST_DIGITS) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
