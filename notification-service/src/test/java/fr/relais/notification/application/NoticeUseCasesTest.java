package fr.relais.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.CommandKey;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.inbox.Acknowledgement;
import fr.relais.notification.domain.inbox.InboxEvent;
import fr.relais.notification.domain.inbox.InboxItem;
import fr.relais.notification.domain.inbox.InboxRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import static fr.relais.notification.domain.inbox.Inboxes.NOW;
import static fr.relais.notification.domain.inbox.Inboxes.OWNER;
import static fr.relais.notification.domain.inbox.Inboxes.notice;
import static org.assertj.core.api.Assertions.assertThat;

class NoticeUseCasesTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final CommandContext SOMEBODY = new CommandContext(
            new Actor("somebody", "CENTRE", "centre-org-07"), NOW, new CommandKey("k", "b"), 7L, false);

    private final InMemoryInboxes inboxes = new InMemoryInboxes();
    private final FileNoticeUseCase file =
            new FileNoticeUseCase(inboxes, new LiveInboxes(1, 1, 1), Clock.fixed(NOW, ZoneOffset.UTC));
    private final AcknowledgeItemUseCase acknowledge = new AcknowledgeItemUseCase(inboxes);
    private final ReadInboxUseCase read = new ReadInboxUseCase(inboxes);

    @Nested
    class Filing {

        @Test
        void tellsWhatHappened() {
            StepVerifier.create(file.handle(incoming(1)))
                    .assertNext(events -> assertThat(events).singleElement().isInstanceOf(InboxEvent.NoticeFiled.class))
                    .verifyComplete();
        }

        @Test
        void tellsThatNothingHappenedTheSecondTime() {
            file.handle(incoming(1)).block(SOON);

            StepVerifier.create(file.handle(incoming(1)))
                    .assertNext(events -> assertThat(events).isEmpty())
                    .verifyComplete();
        }
    }

    @Nested
    class Acknowledging {

        @Test
        void answersTheItemAsItIsNow() {
            file.handle(incoming(1)).block(SOON);

            var outcome = acknowledge.handle(OWNER, 1, SOMEBODY).block(SOON);

            assertThat(outcome.<Object>fold(InboxItem::acknowledgement, refusal -> refusal))
                    .isEqualTo(new Acknowledgement(NOW, "somebody"));
        }

        @Test
        void refusesAnItemThatIsNotThereAndAnInboxThatIsNotThere() {
            Outcome<InboxItem, InboxRefusal> refused = Outcome.refused(InboxRefusal.NO_SUCH_ITEM);

            assertThat(acknowledge.handle(OWNER, 1, SOMEBODY).block(SOON)).isEqualTo(refused);
            file.handle(incoming(1)).block(SOON);
            assertThat(acknowledge.handle(OWNER, 2, SOMEBODY).block(SOON)).isEqualTo(refused);
        }
    }

    @Nested
    class Reading {

        @Test
        void showsAnEmptyPageToWhoWasNeverTold() {
            StepVerifier.create(read.handle(OWNER, new InboxQuery(0, false, 50)))
                    .assertNext(page -> {
                        assertThat(page.items()).isEmpty();
                        assertThat(page.last()).isZero();
                    })
                    .verifyComplete();
        }

        @Test
        void showsWhatIsWantedOldestFirst() {
            IntStream.rangeClosed(1, 6)
                    .forEach(event -> file.handle(incoming(event)).block(SOON));
            acknowledge.handle(OWNER, 3, SOMEBODY).block(SOON);

            StepVerifier.create(read.handle(OWNER, new InboxQuery(1, true, 2)))
                    .assertNext(page -> {
                        assertThat(page.items()).extracting(InboxItem::number).containsExactly(2L, 4L);
                        assertThat(page.last()).isEqualTo(6);
                    })
                    .verifyComplete();
        }
    }

    private static IncomingNotice incoming(int event) {
        return new IncomingNotice(OWNER, new NoticePosition("source-" + event, 1, 0), notice(event));
    }
}
