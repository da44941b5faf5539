package io.aftercare.intake.partner;

import static io.aftercare.intake.partner.step.StepKind.CREATE_CLIENT;
import static io.aftercare.intake.partner.step.StepKind.DISABLE_CLIENT;
import static io.aftercare.intake.partner.step.StepKind.ENABLE_CLIENT;
import static io.aftercare.intake.partner.step.StepKind.GRANT_ROLE;
import static io.aftercare.intake.partner.step.StepKind.SET_CLAIMS;
import static io.aftercare.intake.partner.step.StepKind.SET_SECRET;

import io.aftercare.intake.partner.step.PartnerSteps;
import io.aftercare.intake.partner.step.StepView;
import io.aftercare.intake.platform.OwnNetwork;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.identity.Caller;
import io.aftercare.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The use cases of partners. What they change in Keycloak is written down here and done later. */
@ApplicationScoped
@Transactional
class PartnerService {
    private final PartnerNetworks partners;
    private final PartnerSteps steps;
    private final PartnerSecrets secrets;
    private final Caller caller;
    private final Clock clock;

    PartnerService(PartnerNetworks partners, PartnerSteps steps, PartnerSecrets secrets, Caller caller, Clock clock) {
        this.partners = partners;
        this.steps = steps;
        this.secrets = secrets;
        this.caller = caller;
        this.clock = clock;
    }

    Versioned<PartnerWithSecret> onboard(OnboardPartner command) {
        partners.lockCode(command.code());
        partners.withCode(command.code()).ifPresent(taken -> {
            throw new PartnerCodeTaken(taken);
        });
        var id = Ids.next();
        var secret = secrets.fresh();
        secrets.admit(id);
        var partner = new PartnerNetwork(id, command, secrets.seal(id, secret), clock.instant(), caller.login());
        partners.persistAndFlush(partner);
        steps.ask(id, CREATE_CLIENT, SET_CLAIMS, GRANT_ROLE, SET_SECRET, ENABLE_CLIENT);
        return Versioned.of(partner, new PartnerWithSecret(view(partner), secret));
    }

    Page<PartnerView> list(@Nullable Cursor after, int limit) {
        return Page.of(partners.newest(caller.partner(), after, limit), limit, PartnerNetwork::cursor)
                .map(this::view);
    }

    Versioned<PartnerView> get(UUID id) {
        return shown(find(id, LockModeType.NONE));
    }

    Page<StepView> steps(UUID id, @Nullable Cursor after, int limit) {
        return steps.newest(find(id, LockModeType.NONE).aggregateId(), after, limit);
    }

    Versioned<PartnerView> change(UUID id, @Nullable IfMatch ifMatch, ChangePartner command) {
        return step(id, ifMatch, partner -> {
            partner.change(command.name(), command.requestsPerSecond());
            steps.ask(id, SET_CLAIMS);
        });
    }

    Versioned<PartnerWithSecret> rotateSecret(UUID id, @Nullable IfMatch ifMatch) {
        var secret = secrets.fresh();
        var changed = step(id, ifMatch, partner -> {
            partner.rotateSecret(secrets.seal(id, secret), clock.instant());
            steps.ask(id, SET_SECRET);
        });
        return new Versioned<>(new PartnerWithSecret(changed.view(), secret), changed.etag());
    }

    Versioned<PartnerView> disable(UUID id, @Nullable IfMatch ifMatch) {
        return step(id, ifMatch, partner -> {
            partner.disable();
            steps.skip(id, ENABLE_CLIENT);
            steps.ask(id, DISABLE_CLIENT);
        });
    }

    Versioned<PartnerView> enable(UUID id, @Nullable IfMatch ifMatch) {
        return step(id, ifMatch, partner -> {
            partner.enable();
            steps.skip(id, DISABLE_CLIENT);
            steps.ask(id, ENABLE_CLIENT);
        });
    }

    private Versioned<PartnerView> step(UUID id, @Nullable IfMatch ifMatch, Consumer<PartnerNetwork> step) {
        var partner = find(id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, partner);
        step.accept(partner);
        partners.flush();
        return shown(partner);
    }

    private PartnerNetwork find(UUID id, LockModeType lock) {
        return OwnNetwork.find(partners, "Partner", id, caller, lock);
    }

    private Versioned<PartnerView> shown(PartnerNetwork partner) {
        return Versioned.of(partner, view(partner));
    }

    private PartnerView view(PartnerNetwork partner) {
        return PartnerView.of(partner, steps.waiting(partner.aggregateId()));
    }
}
