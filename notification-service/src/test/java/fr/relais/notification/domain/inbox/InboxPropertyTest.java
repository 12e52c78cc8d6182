package fr.relais.notification.domain.inbox;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import fr.relais.blocks.Decision;
import fr.relais.notification.domain.inbox.InboxEvent.NoticeFiled;
import fr.relais.notification.domain.inbox.InboxEvent.NoticeGivenUp;
import fr.relais.notification.domain.inbox.InboxEvent.NoticesAcknowledged;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.notification.domain.inbox.Inboxes.OWNER;
import static fr.relais.notification.domain.inbox.Inboxes.acknowledging;
import static fr.relais.notification.domain.inbox.Inboxes.acknowledgingUpTo;
import static fr.relais.notification.domain.inbox.Inboxes.notice;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any order of notices, repeats and acknowledgements: every notice is filed once, and none disappears that was neither
 * seen nor said to be given up.
 */
class InboxPropertyTest {

    private static final int STEPS = 800;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void losesNothingUnsaid(long seed) {
        var random = new Random(seed);
        var filed = new HashSet<Long>();
        var unseen = new HashSet<Long>();
        var inbox = Inbox.empty(OWNER);

        for (var step = 0; step < STEPS; step++) {
            var before = inbox;
            inbox = step(random, step, inbox).fold(accepted -> follow(accepted, filed, unseen), refusal -> before);
            assertThat(inbox.items()).hasSizeLessThanOrEqualTo(Inbox.MOST);
            assertThat(unseenIn(inbox)).isEqualTo(unseen);
            assertThat(inbox.last()).isEqualTo(filed.size());
        }
    }

    private static Decision<Inbox, InboxEvent, InboxRefusal> step(Random random, int step, Inbox inbox) {
        if (random.nextInt(400) == 0) {
            return inbox.acknowledge(acknowledgingUpTo(random.nextInt((int) inbox.last() + 2)));
        }
        if (random.nextInt(10) < 3) {
            return inbox.acknowledge(acknowledging(random.nextInt((int) inbox.last() + 2)));
        }
        var repeatsARecentOne = random.nextInt(10) == 0 && !inbox.items().isEmpty();
        var urgency = random.nextBoolean() ? Urgency.URGENT : Urgency.NORMAL;
        return repeatsARecentOne
                ? inbox.file(new FileNotice(
                        inbox.items().get(0).event(), NoticeKind.OFFER_CLOSED, urgency, Inboxes.REFERENCE, Inboxes.NOW))
                : inbox.file(notice(step, urgency));
    }

    private static Inbox follow(
            Decision.Accepted<Inbox, InboxEvent, InboxRefusal> accepted, Set<Long> filed, Set<Long> unseen) {
        for (var event : accepted.events()) {
            if (event instanceof NoticeFiled) {
                assertThat(filed.add(event.number())).isTrue();
                unseen.add(event.number());
            } else if (event instanceof NoticesAcknowledged) {
                assertThat(unseen.removeIf(number -> number <= event.number())).isTrue();
            } else {
                assertThat(unseen.remove(event.number())).isTrue();
                assertThat(event instanceof NoticeGivenUp && hasSeenItems(accepted.state()))
                        .isFalse();
            }
        }
        return accepted.state();
    }

    private static Set<Long> unseenIn(Inbox inbox) {
        return inbox.items().stream()
                .filter(item -> !item.isAcknowledged())
                .map(InboxItem::number)
                .collect(Collectors.toSet());
    }

    private static boolean hasSeenItems(Inbox inbox) {
        return inbox.items().stream().anyMatch(InboxItem::isAcknowledged);
    }
}
