package fr.relais.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.config.InboxSettings;
import fr.relais.notification.domain.inbox.AcknowledgeItem;
import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.InboxEvent;
import fr.relais.notification.domain.inbox.InboxItem;
import fr.relais.notification.domain.inbox.InboxRefusal;
import fr.relais.notification.domain.inbox.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static fr.relais.notification.domain.inbox.Inboxes.NOW;
import static fr.relais.notification.domain.inbox.Inboxes.OWNER;
import static fr.relais.notification.domain.inbox.Inboxes.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** INV-26 in an inbox: what was seen is gone after ninety days, what nobody has seen is there (INV-09). */
class ForgetSeenUseCaseTest {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final OrganisationId ANOTHER = new OrganisationId("centre-org-08");

    private final InMemoryInboxes inboxes = new InMemoryInboxes();

    private static CommandContext by(Instant at) {
        return new CommandContext(new Actor("somebody", "CENTRE", "an-org"), at, null, null, false);
    }

    private void file(OrganisationId owner, int event) {
        var from = new NoticePosition("source-" + event, 1, 0);
        inboxes.changeOnce(owner, by(NOW), from, inbox -> inbox.file(notice(event)))
                .block();
    }

    private void see(OrganisationId owner, long number, Instant at) {
        inboxes.change(owner, by(at), inbox -> inbox.acknowledge(new AcknowledgeItem(number, "somebody", at)))
                .block();
    }

    private static void round(Inboxes over, Instant at) {
        new ForgetSeenUseCase(over, KEPT, Clock.fixed(at, ZoneOffset.UTC))
                .round()
                .block();
    }

    private Inbox inbox(OrganisationId owner) {
        return inboxes.find(owner).block();
    }

    @Test
    void erasesWhatWasSeenNinetyDaysAgoAndNotAMomentEarlier() {
        file(OWNER, 1);
        file(OWNER, 2);
        file(OWNER, 3);
        see(OWNER, 1, NOW.plusSeconds(60));
        see(OWNER, 2, NOW.plusSeconds(61));

        round(inboxes, NOW.plus(KEPT).plusSeconds(60).minusMillis(1));
        assertThat(inbox(OWNER).items()).hasSize(3);
        round(inboxes, NOW.plus(KEPT).plusSeconds(60));

        assertThat(inbox(OWNER).items()).extracting(InboxItem::number).containsExactly(2L, 3L);
        assertThat(inbox(OWNER).hasGapAfter(0)).isTrue();
        assertThat(inbox(OWNER).hasGapAfter(1)).isFalse();
        assertThat(inbox(OWNER).givenUp()).isZero();
    }

    @Test
    void leavesWhatNobodyHasSeenHoweverOldItIs() {
        file(OWNER, 1);

        round(inboxes, NOW.plus(Duration.ofDays(3_650)));

        assertThat(inbox(OWNER).items()).hasSize(1);
    }

    /** One inbox that cannot be changed does not hold up the others. */
    @Test
    void goesOnWithTheOthersWhenOneFails() {
        file(OWNER, 1);
        see(OWNER, 1, NOW);
        file(ANOTHER, 2);
        see(ANOTHER, 1, NOW);
        var away = new Failing(inboxes);

        assertThatThrownBy(() -> round(away, NOW.plus(KEPT))).isInstanceOf(IllegalStateException.class);

        assertThat(inbox(OWNER).items()).hasSize(1);
        assertThat(inbox(ANOTHER).items()).isEmpty();
    }

    private record Failing(InMemoryInboxes inboxes) implements Inboxes {

        @Override
        public Mono<Inbox> find(OrganisationId owner) {
            return inboxes.find(owner);
        }

        @Override
        public Flux<OrganisationId> withSeenBy(Instant moment) {
            return Flux.just(OWNER, ANOTHER);
        }

        @Override
        public Mono<Outcome<Inbox, InboxRefusal>> change(
                OrganisationId owner,
                CommandContext context,
                Function<Inbox, Decision<Inbox, InboxEvent, InboxRefusal>> decide) {
            return owner.equals(OWNER)
                    ? Mono.error(new IllegalStateException("away"))
                    : inboxes.change(owner, context, decide);
        }

        @Override
        public Mono<Outcome<Inbox, InboxRefusal>> changeOnce(
                OrganisationId owner,
                CommandContext context,
                NoticePosition from,
                Function<Inbox, Decision<Inbox, InboxEvent, InboxRefusal>> decide) {
            return inboxes.changeOnce(owner, context, from, decide);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void keepsForSomeTime(String none) {
        assertThatThrownBy(() -> new InboxSettings(Duration.parse(none), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
