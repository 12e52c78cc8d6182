package fr.relais.notification.domain.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import fr.relais.blocks.Decision;
import fr.relais.notification.domain.inbox.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a contact answers to every command, and where it may be written to. */
class ContactTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T21:40:00Z");
    private static final Instant LONG_AGO = NOW.minus(Contact.SAFE_FOR);
    private static final Terms TERMS = new Terms(Language.EN, Hours.ALWAYS, true);
    private static final SealedAddress ADDRESS = new SealedAddress("c2VhbGVk");
    private static final Contact NONE = Contact.none(new ContactId(new UUID(1, 1)), new OrganisationId("an-org"));

    private enum State {
        NONE(ContactTransitionsTest.NONE),
        SAFE(given(NOW.minusSeconds(60))),
        LAPSED(given(LONG_AGO));

        private final Contact contact;

        State(Contact contact) {
            this.contact = contact;
        }
    }

    private enum Command {
        GIVE(contact -> contact.give(said(NOW))),
        CONFIRM(contact -> contact.confirm(NOW)),
        CONFIRM_EARLIER(contact -> contact.confirm(LONG_AGO)),
        WITHDRAW(Contact::withdraw);

        private final Function<Contact, Decision<Contact, ContactEvent, ContactRefusal>> send;

        Command(Function<Contact, Decision<Contact, ContactEvent, ContactRefusal>> send) {
            this.send = send;
        }
    }

    private static GiveContact said(Instant at) {
        return new GiveContact(Map.of(Channel.MAIL, ADDRESS), TERMS, at);
    }

    private static Contact given(Instant at) {
        return NONE.give(said(at)).fold(Decision.Accepted::state, refusal -> null);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "NONE,   GIVE,            ContactGiven, true",
        "SAFE,   GIVE,            ContactGiven, true",
        "LAPSED, GIVE,            ContactGiven, true",
        "NONE,   CONFIRM,         NO_CONTACT, false",
        "SAFE,   CONFIRM,         ContactConfirmed, true",
        "LAPSED, CONFIRM,         ContactConfirmed, true",
        "NONE,   CONFIRM_EARLIER, NO_CONTACT, false",
        "SAFE,   CONFIRM_EARLIER, unchanged, true",
        "LAPSED, CONFIRM_EARLIER, unchanged, false",
        "NONE,   WITHDRAW,        unchanged, false",
        "SAFE,   WITHDRAW,        ContactWithdrawn, false",
        "LAPSED, WITHDRAW,        ContactWithdrawn, false"
    })
    void answers(State before, Command command, String expected, boolean reachable) {
        var decision = command.send.apply(before.contact);

        var word = decision.fold(
                done -> done.events().isEmpty()
                        ? "unchanged"
                        : done.events().get(0).getClass().getSimpleName(),
                Enum::name);
        var after = decision.fold(Decision.Accepted::state, refusal -> before.contact);
        assertThat(word).isEqualTo(expected);
        assertThat(after.mayBeReached(Channel.MAIL, NOW)).isEqualTo(reachable);
        assertThat(after.mayBeReached(Channel.SMS, NOW)).isFalse();
    }

    @Test
    void isWrittenToUntilItsWordIsNinetyDaysOld() {
        var contact = given(NOW);

        assertThat(contact.safeUntil()).isEqualTo(NOW.plus(Duration.ofDays(90)));
        assertThat(contact.mayBeReached(Channel.MAIL, contact.safeUntil().minusMillis(1)))
                .isTrue();
        assertThat(contact.mayBeReached(Channel.MAIL, contact.safeUntil())).isFalse();
    }

    @Test
    void keepsNoAddressOnceItIsWithdrawn() {
        var withdrawn = given(NOW).withdraw().fold(Decision.Accepted::state, refusal -> null);

        assertThat(withdrawn).isEqualTo(NONE);
        assertThat(withdrawn.addresses()).isEmpty();
    }

    @Test
    void saysNoAddress() {
        assertThat(given(NOW).toString()).doesNotContain(ADDRESS.text());
        assertThatThrownBy(() -> new GiveContact(Map.of(), TERMS, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SealedAddress("")).isInstanceOf(IllegalArgumentException.class);
    }
}
