package fr.relais.notification.domain.inbox;

import java.time.Duration;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static fr.relais.notification.domain.inbox.Inboxes.NOW;
import static fr.relais.notification.domain.inbox.Inboxes.OWNER;
import static fr.relais.notification.domain.inbox.Inboxes.acknowledging;
import static fr.relais.notification.domain.inbox.Inboxes.inbox;
import static fr.relais.notification.domain.inbox.Inboxes.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InboxTest {

    @Nested
    class Filing {

        @Test
        void keepsWhatTheNoticeSays() {
            var filed = accepted(Inbox.empty(OWNER).file(notice(7, Urgency.URGENT)));

            assertThat(filed.item(1))
                    .contains(new InboxItem(
                            1,
                            Inboxes.event(7),
                            NoticeKind.OFFER_RECEIVED,
                            Urgency.URGENT,
                            Inboxes.REFERENCE,
                            NOW,
                            null));
        }

        @Test
        void neverUsesANumberAgain() {
            var full = inbox(Inbox.MOST, number -> false, number -> number == Inbox.MOST);

            var filed = accepted(full.file(notice(900)));

            assertThat(filed.item(Inbox.MOST)).isEmpty();
            assertThat(filed.last()).isEqualTo(Inbox.MOST + 1);
        }

        @Test
        void countsWhatItHadToGiveUp() {
            var once = accepted(inbox(Inbox.MOST).file(notice(900)));
            var twice = accepted(once.file(notice(901)));

            assertThat(twice.givenUp()).isEqualTo(2);
        }

        @Test
        void doesNotCountSeenItemsAsGivenUp() {
            var full = inbox(Inbox.MOST, number -> false, number -> number < 10);

            assertThat(accepted(full.file(notice(900))).givenUp()).isZero();
        }
    }

    @Nested
    class Acknowledging {

        @Test
        void keepsWhoWasFirstAndWhen() {
            var seen = accepted(inbox(1).acknowledge(new AcknowledgeItem(1, "first", NOW)));

            var again = accepted(seen.acknowledge(new AcknowledgeItem(1, "second", NOW.plus(Duration.ofHours(1)))));

            assertThat(again.item(1).orElseThrow().acknowledgement()).isEqualTo(new Acknowledgement(NOW, "first"));
        }

        @Test
        void leavesTheOtherItemsAlone() {
            var seen = accepted(inbox(3).acknowledge(acknowledging(2)));

            assertThat(seen.items()).extracting(InboxItem::isAcknowledged).containsExactly(false, true, false);
        }
    }

    @Nested
    class AcknowledgingAll {

        @Test
        void leavesWhatCameMeanwhileUnseen() {
            var shown = inbox(3);
            var meanwhile = accepted(shown.file(notice(900)));

            var seen = accepted(meanwhile.acknowledge(new AcknowledgeItems(shown.last(), "first", NOW)));

            assertThat(seen.items()).extracting(InboxItem::isAcknowledged).containsExactly(true, true, true, false);
            assertThat(seen.unseen()).isEqualTo(1);
        }

        @Test
        void leavesWhoWasFirst() {
            var seen = accepted(inbox(2).acknowledge(new AcknowledgeItem(1, "first", NOW)));

            var all = accepted(seen.acknowledge(new AcknowledgeItems(2, "second", NOW.plus(Duration.ofHours(1)))));

            assertThat(all.items())
                    .extracting(InboxItem::acknowledgement)
                    .containsExactly(
                            new Acknowledgement(NOW, "first"),
                            new Acknowledgement(NOW.plus(Duration.ofHours(1)), "second"));
        }
    }

    @Nested
    class LookingBack {

        @Test
        void hasNoGapWhileNothingWasForgotten() {
            assertThat(inbox(5).hasGapAfter(0)).isFalse();
            assertThat(inbox(5).hasGapAfter(5)).isFalse();
        }

        @Test
        void hasAGapBeforeWhatWasForgotten() {
            var full = inbox(Inbox.MOST, number -> false, number -> number == 9);

            var filed = accepted(full.file(notice(900)));

            assertThat(filed.hasGapAfter(8)).isTrue();
            assertThat(filed.hasGapAfter(9)).isFalse();
        }

        @Test
        void hasAGapWhenMoreWasSeenThanThereIs() {
            assertThat(inbox(5).hasGapAfter(6)).isTrue();
        }

        @Test
        void showsWhatCameAfter() {
            assertThat(inbox(5).after(3)).extracting(InboxItem::number).containsExactly(4L, 5L);
        }
    }

    @Test
    void cannotBeBuiltOutOfOrderOrTooLarge() {
        var items = inbox(2).items();

        assertThatThrownBy(() -> new Inbox(OWNER, 1, 0, 0, items)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inbox(Inbox.MOST + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Inbox accepted(Decision<Inbox, InboxEvent, InboxRefusal> decision) {
        return decision.fold(Decision.Accepted::state, refusal -> {
            throw new AssertionError(refusal);
        });
    }
}
