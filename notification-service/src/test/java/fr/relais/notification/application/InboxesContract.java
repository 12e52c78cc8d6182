package fr.relais.notification.application;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.InboxItem;
import fr.relais.notification.domain.inbox.InboxRefusal;
import fr.relais.notification.domain.inbox.OrganisationId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static fr.relais.notification.domain.inbox.Inboxes.NOW;
import static fr.relais.notification.domain.inbox.Inboxes.acknowledging;
import static fr.relais.notification.domain.inbox.Inboxes.notice;
import static org.assertj.core.api.Assertions.assertThat;

/** What every implementation of the port must do. */
public abstract class InboxesContract {

    private static final AtomicInteger ORGANISATIONS = new AtomicInteger();
    private static final CommandContext SYSTEM = CommandContext.system(NOW).asRelief();
    private static final CommandContext SOMEBODY =
            new CommandContext(new Actor("somebody", "CENTRE", "an-org"), NOW, null, null, false);

    private final OrganisationId owner = new OrganisationId("org-" + ORGANISATIONS.incrementAndGet());

    protected abstract Inboxes inboxes();

    @Test
    void knowsNoInboxBeforeTheFirstNotice() {
        StepVerifier.create(inboxes().find(owner)).verifyComplete();
        StepVerifier.create(inboxes().change(owner, SOMEBODY, inbox -> inbox.acknowledge(acknowledging(1))))
                .verifyComplete();
    }

    @Test
    void keepsEverythingThatWasFiledAndAcknowledged() {
        file(1, new NoticePosition("a", 1, 0));
        file(2, new NoticePosition("a", 2, 0));

        var changed = inboxes()
                .change(owner, SOMEBODY, inbox -> inbox.acknowledge(acknowledging(2)))
                .block(Duration.ofSeconds(5));

        assertThat(changed).isEqualTo(Outcome.done(find()));
        assertThat(find().items()).extracting(InboxItem::isAcknowledged).containsExactly(false, true);
    }

    @Test
    void tellsWhyNothingChanged() {
        file(1, new NoticePosition("a", 1, 0));

        StepVerifier.create(inboxes().change(owner, SOMEBODY, inbox -> inbox.acknowledge(acknowledging(9))))
                .expectNext(Outcome.refused(InboxRefusal.NO_SUCH_ITEM))
                .verifyComplete();
    }

    @Test
    void appliesNothingTwiceAndNothingThatCameTooLate() {
        file(1, new NoticePosition("a", 3, 1));
        file(2, new NoticePosition("a", 3, 1));
        file(3, new NoticePosition("a", 3, 0));
        file(4, new NoticePosition("a", 2, 7));
        file(5, new NoticePosition("a", 3, 2));
        file(6, new NoticePosition("b", 1, 0));

        assertThat(find().items())
                .extracting(item -> item.event().value().getLeastSignificantBits())
                .containsExactly(1L, 5L, 6L);
    }

    @Test
    void comesIntoBeingOnceHoweverManyAskForIt() {
        Flux.range(1, 30)
                .flatMap(event -> filing(event, new NoticePosition("source-" + event, 1, 0))
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast(Duration.ofSeconds(30));

        assertThat(find().items()).hasSize(30);
        assertThat(find().last()).isEqualTo(30);
    }

    @Test
    void tellsWhoseInboxHasSomethingThatWasSeenByThen() {
        file(1, new NoticePosition("a", 1, 0));
        assertThat(inboxes().withSeenBy(NOW).collectList().block()).doesNotContain(owner);

        inboxes()
                .change(owner, SOMEBODY, inbox -> inbox.acknowledge(acknowledging(1)))
                .block(Duration.ofSeconds(5));

        assertThat(inboxes().withSeenBy(NOW).collectList().block()).contains(owner);
        assertThat(inboxes().withSeenBy(NOW.minusMillis(1)).collectList().block())
                .doesNotContain(owner);
    }

    private void file(int event, NoticePosition from) {
        filing(event, from).block(Duration.ofSeconds(5));
    }

    private Mono<Outcome<Inbox, InboxRefusal>> filing(int event, NoticePosition from) {
        return inboxes().changeOnce(owner, SYSTEM, from, inbox -> inbox.file(notice(event)));
    }

    private Inbox find() {
        return inboxes().find(owner).block(Duration.ofSeconds(5));
    }
}
