package io.aftercare.intake.contact;

import io.aftercare.intake.customer.CustomerAccess;
import io.aftercare.intake.customer.CustomerAccess.Sight;
import io.aftercare.intake.customer.PhoneNumber;
import io.aftercare.intake.platform.Versioned;
import io.aftercare.kit.http.Cursor;
import io.aftercare.kit.http.IfMatch;
import io.aftercare.kit.http.NotFound;
import io.aftercare.kit.http.Page;
import io.aftercare.kit.ids.Ids;
import io.aftercare.kit.privacy.AuditLog;
import io.aftercare.kit.privacy.AuditLog.Action;
import io.aftercare.kit.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of contacts. */
@ApplicationScoped
@Transactional
class ContactService {
    static final int MOST_ACTIVE = 100;

    private static final Set<String> PERSONAL = Set.of("contact.name", "contact.phone", "contact.email");

    private final Contacts contacts;
    private final CustomerAccess access;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    ContactService(Contacts contacts, CustomerAccess access, Vault vault, AuditLog audit, Clock clock) {
        this.contacts = contacts;
        this.access = access;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    Versioned<ContactView> add(UUID customerId, AddContact command) {
        var facts = command.facts();
        var customer = access.lock(customerId);
        refuseTaken(facts.phone(), customerId);
        if (contacts.activeOf(customerId) >= MOST_ACTIVE) {
            throw new TooManyContacts(MOST_ACTIVE);
        }
        var contact = new Contact(Ids.next(), customer, clock.instant(), facts, vault);
        contacts.persistAndFlush(contact);
        audit.note(Action.CHANGED, customerId, PERSONAL, "contact.add");
        return Versioned.of(contact, contact.view(vault));
    }

    Versioned<ContactView> change(UUID id, @Nullable IfMatch ifMatch, ChangeContact command) {
        var contact = toChange(id, ifMatch);
        access.lock(contact.customerId());
        var known = contact.facts(vault).orElseThrow();
        var facts = command.appliedTo(known);
        if (!facts.phone().equals(known.phone())) {
            refuseTaken(facts.phone(), contact.customerId());
        }
        if (contact.change(facts, vault)) {
            audit.note(Action.CHANGED, contact.customerId(), PERSONAL, "contact.change");
        }
        contacts.flush();
        return Versioned.of(contact, contact.view(vault));
    }

    Versioned<ContactView> end(UUID id, @Nullable IfMatch ifMatch) {
        var contact = toChange(id, ifMatch);
        contact.end(clock.instant());
        contacts.flush();
        return Versioned.of(contact, show(contact, Sight.IN_CLEAR, "contact.end"));
    }

    Versioned<ContactView> get(UUID id) {
        var contact = contacts.inScope(id);
        var sight = access.sightOf(contact.customerId()).orElseThrow(() -> new NotFound("Contact", id));
        return Versioned.of(contact, show(contact, sight, "contact.read"));
    }

    Page<ContactView> list(UUID customerId, @Nullable ContactStatus status, @Nullable Cursor after, int limit) {
        var sight = access.sightOf(customerId).orElseThrow(() -> new NotFound("Customer", customerId));
        return Page.of(contacts.newestOf(customerId, status, after, limit), limit, Contact::cursor)
                .map(contact -> show(contact, sight, "contact.list"));
    }

    private Contact toChange(UUID id, @Nullable IfMatch ifMatch) {
        var contact = contacts.lockInScope(id);
        IfMatch.check(ifMatch, contact);
        contact.refuseWhenEnded();
        return contact;
    }

    private void refuseTaken(PhoneNumber phone, UUID customerId) {
        contacts.activeWith(phone, customerId).ifPresent(contactId -> {
            throw new ContactExists(contactId);
        });
    }

    private ContactView show(Contact contact, Sight sight, String purpose) {
        var view = contact.view(vault);
        if (sight == Sight.BEHIND_MASK) {
            return view.behindMask();
        }
        audit.note(Action.READ, contact.customerId(), PERSONAL, purpose);
        return view;
    }
}
