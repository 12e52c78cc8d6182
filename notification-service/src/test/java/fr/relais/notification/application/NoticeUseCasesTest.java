package fr.relais.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.CommandKey;
import fr.relais.blocks.Outcome;
import fr.relais.notification.application.InboxQuery.Which;
import fr.relais.notification.domain.inbox.Acknowledgement;
import fr.relais.notification.domain.inbox.FileNotice;
import fr.relais.notification.domain.inbox.InboxEvent;
import fr.relais.notification.domain.inbox.InboxItem;
import fr.relais.notification.domain.inbox.InboxRefusal;
import fr.relais.notification.domain.inbox.Urgency;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            StepVerifier.create(read.handle(OWNER, new InboxQuery(0, Which.ALL, 50)))
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

            StepVerifier.create(read.handle(OWNER, new InboxQuery(1, Which.UNSEEN, 2)))
                    .assertNext(page -> {
                        assertThat(page.items()).extracting(InboxItem::number).containsExactly(2L, 4L);
                        assertThat(page.last()).isEqualTo(6);
                    })
                    .verifyComplete();
        }
    }

    /** Of six the odd ones are urgent; the third and the fourth are seen. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ALL | 1 2 3 4 5 6", "UNSEEN | 1 2 5 6", "DUE | 1 5", "SEEN | 3 4"})
    void showsWhichAreWanted(Which which, String expected) {
        IntStream.rangeClosed(1, 6)
                .forEach(event -> file.handle(incoming(event, event % 2 == 1)).block(SOON));
        acknowledge.handle(OWNER, 3, SOMEBODY).block(SOON);
        acknowledge.handle(OWNER, 4, SOMEBODY).block(SOON);

        var page = read.handle(OWNER, new InboxQuery(0, which, 50)).block(SOON);

        assertThat(page.items().stream().map(item -> Long.toString(item.number())))
                .containsExactly(expected.split(" "));
    }

    private static IncomingNotice incoming(int event, boolean urgent) {
        var of = notice(event);
        var urgency = urgent ? Urgency.URGENT : Urgency.NORMAL;
        return new IncomingNotice(
                OWNER,
                new NoticePosition("source-" + event, 1, 0),
                new FileNotice(of.event(), of.kind(), urgency, of.reference(), of.at()));
    }

    private static IncomingNotice incoming(int event) {
        return new IncomingNotice(OWNER, new NoticePosition("source-" + event, 1, 0), notice(event));
    }
}
