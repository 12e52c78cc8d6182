package fr.relais.notification.application.delivery;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.blocks.CommandContext;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.contact.Hours;
import fr.relais.notification.domain.contact.Language;
import fr.relais.notification.domain.contact.Terms;
import fr.relais.notification.domain.delivery.DeliveryState.GivenUp;
import fr.relais.notification.domain.delivery.GiveUpReason;
import fr.relais.notification.domain.duty.Week;
import fr.relais.notification.domain.inbox.AcknowledgeItem;
import fr.relais.notification.domain.inbox.NoticeKind;
import fr.relais.notification.domain.inbox.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static fr.relais.notification.application.delivery.Office.SOON;
import static fr.relais.notification.domain.inbox.NoticeKind.EMERGENCY_UNPLACED;
import static fr.relais.notification.domain.inbox.NoticeKind.OFFER_RECEIVED;
import static fr.relais.notification.domain.inbox.NoticeKind.OFFER_REMINDER;
import static fr.relais.notification.domain.inbox.NoticeKind.SEARCH_ESCALATED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is told, step by step, when nobody sees to something, at hours at which everybody sleeps. When each step comes is
 * the sender's word: fifteen minutes after an offer, an hour after a search began.
 */
class EscalationTest {

    private static final Hours DAYS = new Hours(Set.of(DayOfWeek.values()), LocalTime.of(8, 0), LocalTime.of(18, 0));

    private final Office office = new Office();
    private int events;

    /** Somebody of each sort, all of whom sleep; the weeks until the end of the night are taken. */
    private void nightOf(String moment) {
        office.clock.set(Instant.parse(moment));
        join("sleeper", false);
        join("manager", true);
        onDuty(join("on-duty", false), office.clock.instant());
    }

    private Contact join(String subject, boolean manager) {
        var terms = new Terms(Language.FR, DAYS, manager);
        return office.join(Office.ORGANISATION, subject, Map.of(Channel.MAIL, subject + "@an.example"), terms);
    }

    private void onDuty(Contact contact, Instant at) {
        var context = CommandContext.system(office.clock.instant());
        office.rotas
                .change(
                        Office.ORGANISATION,
                        context,
                        rota -> rota.take(Week.of(at), contact.id(), office.clock.instant()))
                .block(SOON);
    }

    /** Three times, as a broker may say it that nobody has told of the end of it. */
    private void told(NoticeKind kind) {
        var notice = Office.notice(++events, kind, Urgency.URGENT, office.clock.instant());
        for (var time = 0; time < 3; time++) {
            office.hear(notice);
            office.work();
        }
    }

    private void seen(long number) {
        var now = office.clock.instant();
        office.inboxes
                .change(
                        Office.ORGANISATION,
                        CommandContext.system(now),
                        inbox -> inbox.acknowledge(new AcknowledgeItem(number, "somebody", now)))
                .block(SOON);
    }

    private List<String> written() {
        return office.mail.letters.stream()
                .map(letter -> letter.address().substring(0, letter.address().indexOf('@')))
                .toList();
    }

    /**
     * Friday evening, Sunday before midnight, and the two nights of the year in which clocks are changed: before, while
     * the hour is skipped or comes twice, and after.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T20:30:00Z",
                "2026-11-22T22:30:00Z",
                "2026-03-29T00:50:00Z",
                "2026-03-29T01:10:00Z",
                "2026-10-25T00:10:00Z",
                "2026-10-25T00:50:00Z",
                "2026-10-25T01:30:00Z"
            })
    void anOfferClimbsFromWhoIsOnDutyToTheManager(String moment) {
        nightOf(moment);

        told(OFFER_RECEIVED);
        assertThat(written()).containsExactly("on-duty");
        office.later(Duration.ofMinutes(15));
        assertThat(written()).containsExactly("on-duty");
        told(OFFER_REMINDER);
        assertThat(written()).containsExactly("on-duty", "manager");
        office.later(Duration.ofHours(3));
        assertThat(written()).containsExactly("on-duty", "manager");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T20:30:00Z",
                "2026-11-21T23:30:00Z",
                "2026-03-29T00:30:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z"
            })
    void anEmergencyClimbsAnHourLater(String moment) {
        nightOf(moment);

        told(EMERGENCY_UNPLACED);
        office.later(Duration.ofHours(1));
        told(SEARCH_ESCALATED);

        assertThat(written()).containsExactly("on-duty", "manager");
    }

    @Test
    void stopsAtTheFirstAcknowledgementWhoeverGivesIt() {
        nightOf("2026-11-20T20:30:00Z");
        told(OFFER_RECEIVED);
        office.later(Duration.ofMinutes(5));
        seen(1);

        office.later(Duration.ofMinutes(10));
        told(OFFER_REMINDER);

        assertThat(written()).containsExactly("on-duty");
        assertThat(office.deliveries.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T20:30:00Z", "2026-03-29T00:30:00Z", "2026-10-25T00:30:00Z"})
    void whoHasSeenAnEmergencyIsNotToldOfItsHour(String moment) {
        nightOf(moment);
        told(EMERGENCY_UNPLACED);
        seen(1);

        office.later(Duration.ofHours(1));
        told(SEARCH_ESCALATED);

        assertThat(written()).containsExactly("on-duty");
    }

    @Test
    void stopsWhatIsUnderWay() {
        nightOf("2026-11-20T20:30:00Z");
        office.mail.answers = letter -> Mono.just(Verdict.FAILED);
        told(OFFER_RECEIVED);
        office.later(Duration.ofMinutes(15));
        told(OFFER_REMINDER);
        var tried = office.mail.letters.size();

        seen(2);
        office.later(Duration.ofHours(1));

        assertThat(office.mail.letters).hasSize(tried);
        assertThat(office.deliveries.all())
                .hasSize(2)
                .extracting(delivery -> ((GivenUp) delivery.state()).reason())
                .containsOnly(GiveUpReason.NOT_NEEDED);
    }

    /** Each centre that refuses begins a round; nobody is woken for each of them. */
    @Test
    void tellsNobodyTwiceOfTheSameStep() {
        nightOf("2026-11-20T20:30:00Z");

        for (var round = 0; round < 5; round++) {
            told(EMERGENCY_UNPLACED);
            office.later(Duration.ofMinutes(8));
        }

        assertThat(written()).containsExactly("on-duty");
    }

    @Test
    void tellsWhoeverIsOnDutyByThen() {
        nightOf("2026-11-22T22:30:00Z");
        onDuty(join("next", false), office.clock.instant().plus(Duration.ofHours(1)));

        told(EMERGENCY_UNPLACED);
        office.later(Duration.ofHours(1));
        told(EMERGENCY_UNPLACED);

        assertThat(written()).containsExactly("on-duty", "next");
    }

    @Test
    void beginsAnewWithWhatHappensAfterSomebodyHasSeenIt() {
        nightOf("2026-11-20T20:30:00Z");
        told(EMERGENCY_UNPLACED);
        seen(1);
        office.later(Duration.ofHours(3));

        told(SEARCH_ESCALATED);
        told(EMERGENCY_UNPLACED);

        assertThat(written()).containsExactly("on-duty", "on-duty", "on-duty");
    }

    @Test
    void tellsEverybodyWhereNobodyAnswersForTheOrganisation() {
        office.clock.set(Instant.parse("2026-11-20T20:30:00Z"));
        join("sleeper", false);
        onDuty(join("on-duty", false), office.clock.instant());

        told(OFFER_RECEIVED);
        told(OFFER_REMINDER);

        assertThat(written()).startsWith("on-duty").hasSize(3).contains("sleeper");
    }

    @Test
    void leavesManagersAsleepWhileSomebodyElseIsAwakeAndWakesThemBeforeAll() {
        office.clock.set(Instant.parse("2026-11-20T12:00:00Z"));
        join("staff", false);
        join("manager", true);
        told(OFFER_RECEIVED);
        assertThat(written()).containsExactly("staff");

        onDuty(join("manager-on-duty", true), office.clock.instant());
        office.later(Duration.ofHours(9));
        told(EMERGENCY_UNPLACED);
        assertThat(written()).containsExactly("staff", "manager-on-duty");
    }
}
