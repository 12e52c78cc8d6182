package fr.relais.notification.application.contact;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.ContactRefusal;
import fr.relais.notification.domain.contact.GiveContact;
import fr.relais.notification.domain.contact.Hours;
import fr.relais.notification.domain.contact.Language;
import fr.relais.notification.domain.contact.SealedAddress;
import fr.relais.notification.domain.contact.Terms;
import fr.relais.notification.domain.inbox.OrganisationId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** What every implementation of the port must do. */
public abstract class ContactsContract {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-11-20T21:40:00Z");
    private static final Hours NIGHTS =
            new Hours(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), LocalTime.of(20, 30), LocalTime.of(6, 0));
    private static final AtomicLong IDS = new AtomicLong(System.nanoTime());
    private static final CommandContext SHE =
            new CommandContext(new Actor("she", "CENTRE", "an-org"), NOW, null, null, false);

    private final OrganisationId organisation = new OrganisationId("contact-org-" + IDS.incrementAndGet());
    private final Contact none = another();

    protected abstract Contacts contacts();

    @Test
    void knowsNobodyWhoHasSaidNothing() {
        assertThat(contacts().find(none.id()).block(SOON)).isNull();
        assertThat(contacts().of(organisation).collectList().block(SOON)).isEmpty();
    }

    @Test
    void keepsWhatWasSaidToTheLetter() {
        give(none, Map.of(Channel.MAIL, new SealedAddress("bWFpbA=="), Channel.SMS, new SealedAddress("c21z")));

        var kept = contacts().find(none.id()).block(SOON);

        assertThat(kept.addresses())
                .containsOnly(
                        Map.entry(Channel.MAIL, new SealedAddress("bWFpbA==")),
                        Map.entry(Channel.SMS, new SealedAddress("c21z")));
        assertThat(kept.terms()).isEqualTo(new Terms(Language.EN, NIGHTS, true));
        assertThat(kept.safeSince()).isEqualTo(NOW);
        assertThat(kept.organisation()).isEqualTo(organisation);
    }

    @Test
    void findsThoseOfAnOrganisationAndAllWhoCanBeWrittenTo() {
        var colleague = another();
        var stranger =
                Contact.none(new ContactId(new UUID(9, IDS.incrementAndGet())), new OrganisationId("else-" + IDS));
        give(none, Map.of(Channel.MAIL, new SealedAddress("YQ==")));
        give(colleague, Map.of(Channel.MAIL, new SealedAddress("Yg==")));
        give(stranger, Map.of(Channel.MAIL, new SealedAddress("Yw==")));

        assertThat(contacts().of(organisation).map(Contact::id).collectList().block(SOON))
                .containsExactlyInAnyOrder(none.id(), colleague.id());
        assertThat(contacts().all().map(Contact::id).collectList().block(SOON))
                .contains(none.id(), colleague.id(), stranger.id());
    }

    @Test
    void writesToNobodyWhoHasWithdrawn() {
        give(none, Map.of(Channel.MAIL, new SealedAddress("YQ==")));
        contacts().change(none, SHE, Contact::withdraw).block(SOON);

        assertThat(contacts().of(organisation).collectList().block(SOON)).isEmpty();
        assertThat(contacts().all().map(Contact::id).collectList().block(SOON)).doesNotContain(none.id());
        assertThat(contacts().find(none.id()).block(SOON).addresses()).isEmpty();
    }

    @Test
    void leavesNothingWhereNothingChanged() {
        assertThat(contacts().change(none, SHE, contact -> contact.confirm(NOW)).block(SOON))
                .isEqualTo(Outcome.refused(ContactRefusal.NO_CONTACT));
        assertThat(contacts().change(none, SHE, Contact::withdraw).block(SOON)).isEqualTo(Outcome.done(none));
        assertThat(contacts().find(none.id()).block(SOON)).isNull();
    }

    @Test
    void comesIntoBeingOnceHoweverManySpeakAtOnce() {
        Flux.range(0, 20)
                .flatMap(time -> contacts()
                        .change(
                                none,
                                SHE,
                                contact -> contact.give(said(Map.of(Channel.MAIL, new SealedAddress("YQ==")))))
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast(SOON);

        assertThat(contacts().of(organisation).collectList().block(SOON)).hasSize(1);
    }

    private Contact another() {
        return Contact.none(new ContactId(new UUID(8, IDS.incrementAndGet())), organisation);
    }

    private void give(Contact contact, Map<Channel, SealedAddress> addresses) {
        contacts().change(contact, SHE, known -> known.give(said(addresses))).block(SOON);
    }

    private static GiveContact said(Map<Channel, SealedAddress> addresses) {
        return new GiveContact(addresses, new Terms(Language.EN, NIGHTS, true), NOW);
    }
}
