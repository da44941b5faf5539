package io.aftercare.intake.find;

import io.aftercare.intake.customer.CustomerService;
import io.aftercare.intake.customer.PhoneNumber;
import io.aftercare.intake.find.text.SymptomTerms;
import io.aftercare.intake.platform.IntakeConfig;
import io.aftercare.intake.request.RequestScope;
import io.aftercare.kit.http.InvalidField;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Turns what somebody looks for into a query: personal conditions into keyed hashes, durations into moments. */
@ApplicationScoped
public class Filters {
    /** Requests keep the asset that they were written for; those of merged assets are found by the serial of either. */
    private static final String OF_SERIAL = "r.asset_id IN (SELECT same.id FROM asset a JOIN asset same"
            + " ON coalesce(same.survivor_id, same.id) = coalesce(a.survivor_id, a.id) WHERE a.serial = ?)";

    private final CustomerService customers;
    private final SymptomTerms terms;
    private final Clock clock;
    private final IntakeConfig config;

    Filters(CustomerService customers, SymptomTerms terms, Clock clock, IntakeConfig config) {
        this.customers = customers;
        this.terms = terms;
        this.clock = clock;
        this.config = config;
    }

    /** The query of these conditions within a scope, as of now. */
    public RequestQuery query(FindRequests wanted, RequestScope scope) {
        var now = clock.instant();
        var dueWithin = wanted.dueWithinMinutes();
        return new RequestQuery(now)
                .within(scope)
                .around(wanted.around())
                .statuses(wanted.statuses())
                .where("r.partner = ?", wanted.partner())
                .where("r.number = ?", wanted.number())
                .where(
                        "r.customer_id IN (SELECT c.id FROM customer c WHERE c.phone_index = ?)",
                        phoneIndex(wanted.phone(), wanted.region()))
                .where(OF_SERIAL, wanted.serial())
                .where("r.product_code = ?", wanted.productCode())
                .where("r.external_reference = ?", wanted.externalReference())
                .where("r.owner = ?", wanted.owner())
                .where("r.tags @> ARRAY[?::text] AND r.tags <> '{}'", wanted.tag())
                .zone(wanted.slaZone())
                .dueUntil(dueWithin == null ? null : now.plus(Duration.ofMinutes(dueWithin)))
                .breached(wanted.slaBreached())
                .silent(wanted.silentTooLong(), now.minus(config.customerSilence()))
                .words(terms(wanted.text()))
                .reported(wanted.from(), wanted.until());
    }

    private byte @Nullable [] phoneIndex(@Nullable String phone, @Nullable String region) {
        return phone == null ? null : customers.indexOf(PhoneNumber.parse("phone", phone, region));
    }

    private Integer @Nullable [] terms(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var hashes = terms.of(text);
        if (hashes.length == 0) {
            throw new InvalidField("text", "has-words", "There is no word in it to search for");
        }
        return hashes;
    }
}
