package io.aftercare.dispatch.approval;

import io.aftercare.dispatch.job.Job;
import io.aftercare.dispatch.job.UnassignedReason;
import io.aftercare.dispatch.listing.Filter;
import io.aftercare.kit.http.ProblemException;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All forms, and which visit needs one. */
@ApplicationScoped
public class VisitForms implements PanacheRepositoryBase<VisitForm, UUID> {
    private final FormRules rules;
    private final Caller caller;

    VisitForms(FormRules rules, Caller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    /** A visit that was just requested gets its form, if the policy or the product line asks for one. */
    public void handIn(UUID visitId, Job job, Instant at) {
        kindFor(job).ifPresent(kind -> persistAndFlush(VisitForm.handIn(Ids.next(), visitId, kind, job, at)));
    }

    /** A visit that was cancelled needs no approval any more; its form leaves the list of those that wait (S3.8-C3). */
    public void withdraw(UUID visitId, Instant at) {
        find("visitId", visitId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .ifPresent(form -> form.withdraw(at));
    }

    /** What keeps everybody from the visit as long as its form is not approved; empty when nothing does. */
    public Optional<UnassignedReason> hindranceOf(UUID visitId) {
        return find("visitId", visitId).firstResultOptional().flatMap(VisitForm::hindrance);
    }

    /** Refuses as long as the form of the visit is not approved. */
    public void requireApproved(UUID visitId) {
        hindranceOf(visitId).ifPresent(reason -> {
            throw new ProblemException(
                    409,
                    "form-not-approved",
                    "The division manager approves the form of visit %s first".formatted(visitId),
                    Map.of("clause", "S3.8-C3", "reason", reason.name()));
        });
    }

    private Optional<FormKind> kindFor(Job job) {
        return Optional.ofNullable(rules.ofPolicy().get(job.policy().code()))
                .or(() -> rules.ofProductLine().entrySet().stream()
                        .filter(line -> job.productCode().startsWith(line.getKey()))
                        .max(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue));
    }

    Filter visible() {
        return new Filter().is("partner", caller.partner().orElse(null));
    }

    Optional<VisitForm> one(Filter filter) {
        return find(filter.conditions(), filter.values()).firstResultOptional();
    }

    Optional<VisitForm> oneToChange(Filter filter) {
        return find(filter.conditions(), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<VisitForm> newestFirst(Filter filter, int count) {
        return find(filter.newestFirst("submittedAt"), filter.values())
                .page(0, count)
                .list();
    }
}
