package fr.relais.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

import fr.relais.blocks.CommandContext;
import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.OrganisationId;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import static fr.relais.notification.domain.inbox.Inboxes.NOW;
import static fr.relais.notification.domain.inbox.Inboxes.OWNER;
import static fr.relais.notification.domain.inbox.Inboxes.acknowledging;
import static fr.relais.notification.domain.inbox.Inboxes.notice;
import static org.assertj.core.api.Assertions.assertThat;

class FollowInboxUseCaseTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final InMemoryInboxes inboxes = new InMemoryInboxes();
    private final LiveInboxes live = new LiveInboxes(10, 10, 10);
    private final FollowInboxUseCase follow = new FollowInboxUseCase(inboxes, live);
    private final FileNoticeUseCase file = new FileNoticeUseCase(inboxes, live, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void beginsWithTheNextItemWhenNothingIsSaid() {
        file(OWNER, 1);

        StepVerifier.create(follow.handle(OWNER, null).map(Sighting::upTo))
                .then(() -> file(OWNER, 2))
                .expectNext(2L)
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void showsWhatWasMissedAndThenWhatComes() {
        file(OWNER, 1);
        file(OWNER, 2);
        file(OWNER, 3);

        StepVerifier.create(follow.handle(OWNER, 1L).map(Sighting::upTo))
                .expectNext(2L, 3L)
                .then(() -> file(OWNER, 4))
                .expectNext(4L)
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void showsTheFirstNoticeOfAnOrganisationThatHadNone() {
        StepVerifier.create(follow.handle(OWNER, 0L).map(Sighting::upTo))
                .then(() -> file(OWNER, 1))
                .expectNext(1L)
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void showsNothingOfAnotherOrganisation() {
        var another = new OrganisationId("another");

        StepVerifier.create(follow.handle(OWNER, 0L).map(Sighting::upTo))
                .then(() -> file(another, 1))
                .then(live::wakeAll)
                .expectTimeout(Duration.ofMillis(100))
                .verify();
    }

    @Test
    void showsEachItemOnceHoweverOftenItIsWoken() {
        file(OWNER, 1);

        StepVerifier.create(follow.handle(OWNER, 0L).map(Sighting::upTo))
                .expectNext(1L)
                .then(live::wakeAll)
                .then(live::wakeAll)
                .then(() -> file(OWNER, 2))
                .expectNext(2L)
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void asksForAFreshLookWhenItemsWereForgottenAndGoesOn() {
        for (var event = 1; event <= Inbox.MOST; event++) {
            file(OWNER, event);
        }
        inboxes.change(OWNER, CommandContext.system(NOW), inbox -> inbox.acknowledge(acknowledging(50)))
                .block(SOON);
        file(OWNER, 500);

        StepVerifier.create(follow.handle(OWNER, 49L))
                .expectNext(new Sighting.Resync(Inbox.MOST + 1))
                .then(() -> file(OWNER, 501))
                .expectNextMatches(sighting -> sighting.upTo() == Inbox.MOST + 2)
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void asksForAFreshLookWhenMoreWasSeenThanThereIs() {
        file(OWNER, 1);

        StepVerifier.create(follow.handle(OWNER, 77L))
                .expectNext(new Sighting.Resync(1))
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void readsNothingWhileTheFollowerDoesNotKeepUp() {
        StepVerifier.create(follow.handle(OWNER, 0L).map(Sighting::upTo), 1)
                .then(() -> file(OWNER, 1))
                .expectNext(1L)
                .then(() -> IntStream.rangeClosed(2, 40).forEach(event -> file(OWNER, event)))
                .expectNoEvent(Duration.ofMillis(50))
                .thenRequest(100)
                .expectNextCount(39)
                .expectNoEvent(Duration.ofMillis(50))
                .thenCancel()
                .verify(SOON);

        assertThat(inboxes.looks()).isLessThanOrEqualTo(5);
    }

    private void file(OrganisationId owner, int event) {
        file.handle(new IncomingNotice(owner, new NoticePosition("source", event, 0), notice(event)))
                .block(SOON);
    }
}
