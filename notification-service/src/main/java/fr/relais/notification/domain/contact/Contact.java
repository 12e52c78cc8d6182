package fr.relais.notification.domain.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import fr.relais.blocks.Decision;
import fr.relais.notification.domain.contact.ContactEvent.ContactConfirmed;
import fr.relais.notification.domain.contact.ContactEvent.ContactGiven;
import fr.relais.notification.domain.contact.ContactEvent.ContactWithdrawn;
import fr.relais.notification.domain.inbox.OrganisationId;

/**
 * How one person of an organisation is told that something waits for her.
 *
 * <p>A telephone changes hands and a mailbox gets a second reader without anybody telling Relais. So nothing is sent
 * where it has not been said for {@link #SAFE_FOR} that it is safe.
 *
 * @param addresses empty while she wants to be reached in Relais only
 * @param safeSince when she last said that nobody else reads what comes there
 */
public record Contact(
        ContactId id,
        OrganisationId organisation,
        Map<Channel, SealedAddress> addresses,
        Terms terms,
        Instant safeSince) {

    /** For so long a word holds that a channel is safe. */
    public static final Duration SAFE_FOR = Duration.ofDays(90);

    public Contact {
        addresses = Map.copyOf(addresses);
    }

    /** Of somebody who has said nothing yet. */
    public static Contact none(ContactId id, OrganisationId organisation) {
        return new Contact(id, organisation, Map.of(), Terms.USUAL, Instant.EPOCH);
    }

    /** Replaces whatever was said before. */
    public Decision<Contact, ContactEvent, ContactRefusal> give(GiveContact said) {
        return Decision.accept(
                new Contact(id, organisation, said.addresses(), said.terms(), said.now()), new ContactGiven());
    }

    /** It is still safe, also when nobody has said so for too long. */
    public Decision<Contact, ContactEvent, ContactRefusal> confirm(Instant now) {
        if (addresses.isEmpty()) {
            return Decision.refuse(ContactRefusal.NO_CONTACT);
        }
        return now.isAfter(safeSince)
                ? Decision.accept(new Contact(id, organisation, addresses, terms, now), new ContactConfirmed())
                : Decision.unchanged(this);
    }

    /** Nothing is sent any more, and no address is kept. */
    public Decision<Contact, ContactEvent, ContactRefusal> withdraw() {
        return addresses.isEmpty()
                ? Decision.unchanged(this)
                : Decision.accept(none(id, organisation), new ContactWithdrawn());
    }

    /** From when on nothing is sent unless she confirms it. */
    public Instant safeUntil() {
        return safeSince.plus(SAFE_FOR);
    }

    /** Whether something may be sent to her over this channel. */
    public boolean mayBeReached(Channel channel, Instant now) {
        return addresses.containsKey(channel) && isSafeAt(now);
    }

    /** Whether her word still holds then. */
    public boolean isSafeAt(Instant now) {
        return now.isBefore(safeUntil());
    }
}
