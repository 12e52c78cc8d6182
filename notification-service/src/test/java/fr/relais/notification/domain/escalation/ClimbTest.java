package fr.relais.notification.domain.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import fr.relais.blocks.Decision;
import fr.relais.contracts.WhoIsTold;
import fr.relais.notification.domain.inbox.AcknowledgeItem;
import fr.relais.notification.domain.inbox.EventId;
import fr.relais.notification.domain.inbox.FileNotice;
import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.NoticeKind;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.notification.domain.inbox.Reference;
import fr.relais.notification.domain.inbox.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.relais.notification.domain.inbox.NoticeKind.EMERGENCY_UNPLACED;
import static fr.relais.notification.domain.inbox.NoticeKind.OFFER_RECEIVED;
import static fr.relais.notification.domain.inbox.NoticeKind.OFFER_REMINDER;
import static fr.relais.notification.domain.inbox.NoticeKind.RESERVATION_OVERDUE;
import static fr.relais.notification.domain.inbox.NoticeKind.SEARCH_ESCALATED;
import static org.assertj.core.api.Assertions.assertThat;

/** What a notice calls for, by what the inbox has of the same thing. */
class ClimbTest {

    private static final Instant NOW = Instant.parse("2026-11-20T20:30:00Z");
    private static final String OURS = "orugs4zanfzsa3tporqwk3djmu";
    private static final String ANOTHER = "a".repeat(26);

    private Inbox inbox = Inbox.empty(new OrganisationId("an-org"));

    private EventId told(NoticeKind kind, Duration after) {
        return told(kind, OURS, after);
    }

    private EventId told(NoticeKind kind, String reference, Duration after) {
        var event = new EventId(new UUID(1, inbox.last() + 1));
        var notice = new FileNotice(event, kind, Urgency.URGENT, new Reference(reference), NOW.plus(after));
        inbox = inbox.file(notice).fold(Decision.Accepted::state, refusal -> inbox);
        return event;
    }

    private void seen(long number, Duration after) {
        inbox = inbox.acknowledge(new AcknowledgeItem(number, "somebody", NOW.plus(after)))
                .fold(Decision.Accepted::state, refusal -> inbox);
    }

    private Climb climb(EventId event) {
        return Climb.of(inbox, event);
    }

    @ParameterizedTest
    @CsvSource({
        "OFFER_RECEIVED, OFFER_REMINDER, MANAGER",
        "EMERGENCY_UNPLACED, SEARCH_ESCALATED, MANAGER",
        "OFFER_RECEIVED, SEARCH_ESCALATED, FIRST",
        "EMERGENCY_UNPLACED, OFFER_REMINDER, FIRST",
        "OFFER_RECEIVED, RESERVATION_OVERDUE, FIRST"
    })
    void climbsOnItsOwnLadder(NoticeKind first, NoticeKind next, Step step) {
        var one = told(first, Duration.ZERO);
        var other = told(next, Duration.ofMinutes(15));

        assertThat(climb(one)).isEqualTo(new Climb(false, Step.FIRST, one));
        assertThat(climb(other)).isEqualTo(new Climb(false, step, other));
    }

    @Test
    void beginsAtTheFootWhereNothingWasToldOfTheSameThing() {
        told(OFFER_RECEIVED, ANOTHER, Duration.ZERO);
        var reminder = told(OFFER_REMINDER, Duration.ofMinutes(15));

        assertThat(climb(reminder).step()).isEqualTo(Step.FIRST);
        assertThat(climb(new EventId(new UUID(9, 9)))).isEqualTo(Climb.alone(new EventId(new UUID(9, 9))));
    }

    /** Which of the two was seen, and when: before the other was told or after. */
    @ParameterizedTest
    @CsvSource({"1, 5", "1, 20", "2, 20"})
    void anOfferIsSeenToOnceAnyOfItIsSeen(long number, long minutes) {
        var first = told(OFFER_RECEIVED, Duration.ZERO);
        var reminder = told(OFFER_REMINDER, Duration.ofMinutes(15));
        assertThat(List.of(climb(first).seen(), climb(reminder).seen())).containsOnly(false);

        seen(number, Duration.ofMinutes(minutes));

        assertThat(List.of(climb(first).seen(), climb(reminder).seen())).containsOnly(true);
    }

    @ParameterizedTest
    @CsvSource({
        // Seen as soon as it was told, and the hour comes late.
        "1, 3720, true",
        "3600, 3660, true",
        // Seen in an earlier search: a yes was there since, and is lost.
        "60, 3960, false",
        "60, 3959, true",
    })
    void whoHasSeenAnEmergencyHasItInHandForThatHour(long seenAfter, long hourAfter, boolean inHand) {
        told(EMERGENCY_UNPLACED, Duration.ZERO);
        var hour = told(SEARCH_ESCALATED, Duration.ofSeconds(hourAfter));
        seen(1, Duration.ofSeconds(seenAfter));

        assertThat(climb(hour).seen()).isEqualTo(inHand);
        assertThat(climb(hour).step()).isEqualTo(Step.FIRST);
    }

    @Test
    void whatBeginsAnewIsNotAnsweredByWhatWasSeenBefore() {
        told(EMERGENCY_UNPLACED, Duration.ZERO);
        seen(1, Duration.ofMinutes(1));
        var again = told(EMERGENCY_UNPLACED, Duration.ofMinutes(2));

        assertThat(climb(again)).isEqualTo(new Climb(false, Step.FIRST, again));
    }

    @Test
    void theSameAgainIsTheSameStepForADayUnlessSomebodyHasSeenIt() {
        var one = told(EMERGENCY_UNPLACED, Duration.ZERO);
        var soon = told(EMERGENCY_UNPLACED, Duration.ofHours(24).minusMillis(1));
        var elsewhere = told(EMERGENCY_UNPLACED, ANOTHER, Duration.ofHours(24));
        var late = told(EMERGENCY_UNPLACED, Duration.ofHours(48));

        assertThat(climb(soon).told()).isEqualTo(one);
        assertThat(climb(elsewhere).told()).isEqualTo(elsewhere);
        assertThat(climb(late).told()).isEqualTo(late);
    }

    @Test
    void whatIsOnNoLadderIsAnsweredByItselfOnly() {
        var one = told(RESERVATION_OVERDUE, Duration.ZERO);
        var other = told(RESERVATION_OVERDUE, Duration.ofMinutes(1));

        seen(2, Duration.ofMinutes(2));

        assertThat(climb(one)).isEqualTo(new Climb(false, Step.FIRST, one));
        assertThat(climb(other).seen()).isTrue();
    }

    /** What waits for the usual hour climbs nowhere. */
    @ParameterizedTest
    @EnumSource
    void everythingOnALadderIsUrgent(Ladder ladder) {
        var kinds = Arrays.stream(NoticeKind.values()).filter(ladder::has).toList();

        assertThat(kinds).hasSize(2).allSatisfy(kind -> {
            assertThat(Ladder.of(kind)).contains(ladder);
            assertThat(WhoIsTold.rows().stream().filter(row -> row.kind().equals(kind.name())))
                    .isNotEmpty()
                    .allMatch(row -> row.urgency() == WhoIsTold.Urgency.URGENT);
        });
    }
}
