package fr.relais.notification.application.webhook;

import java.time.Duration;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DeliveryState;
import fr.relais.notification.domain.inbox.InboxItem;
import fr.relais.notification.domain.inbox.NoticeKind;
import fr.relais.notification.domain.webhook.Attempt;
import fr.relais.notification.domain.webhook.Result;
import fr.relais.notification.domain.webhook.Standing;
import fr.relais.notification.domain.webhook.Webhook;
import fr.relais.notification.domain.webhook.WebhookEvent;
import fr.relais.notification.domain.webhook.WebhookRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

import static fr.relais.notification.application.webhook.Switchboard.ORGANISATION;
import static fr.relais.notification.application.webhook.Switchboard.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of calls in vain. */
class CallsInVainTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final Switchboard board = new Switchboard();

    @ParameterizedTest
    @EnumSource(
            names = {"TAKEN", "GONE"},
            mode = EnumSource.Mode.EXCLUDE)
    void isCalledAgainAfterLongerAndLongerPauses(Result result) {
        board.answers = call -> Mono.just(result);
        board.listen();
        board.filed();

        board.later(A_MOMENT);
        board.later(Duration.ofSeconds(4));
        assertThat(board.calls).hasSize(1);
        board.later(Duration.ofSeconds(2));
        assertThat(board.calls).hasSize(2);
        board.later(Duration.ofSeconds(29));
        assertThat(board.calls).hasSize(2);
        board.later(Duration.ofSeconds(2));

        assertThat(board.calls)
                .extracting(Call::delivery)
                .hasSize(3)
                .containsOnly(board.calls.get(0).delivery());
        assertThat(board.webhook().attempts()).extracting(Attempt::result).containsOnly(result);
    }

    @Test
    void whoIsGoneIsNotCalledAgainAndItsOrganisationIsToldOnce() {
        board.answers = call -> Mono.just(Result.GONE);
        board.listen();
        board.filed();

        board.later(A_MOMENT);
        board.later(Duration.ofHours(1));

        assertThat(board.calls).hasSize(1);
        assertThat(board.webhook().standing()).isEqualTo(Standing.STOPPED);
        assertThat(board.items()).extracting(InboxItem::kind).containsExactly(NoticeKind.WEBHOOK_STOPPED);
    }

    @Test
    void whoDoesNotAnswerForThreeDaysIsStoppedAndItsOrganisationIsTold() {
        board.answers = call -> Mono.just(Result.SLOW);
        board.listen();

        for (var hour = 0; hour < 80; hour++) {
            board.filed();
            board.later(Duration.ofHours(1));
        }
        var calls = board.calls.size();
        board.filed();
        board.later(Duration.ofHours(1));

        assertThat(board.calls).hasSize(calls);
        assertThat(board.webhook().standing()).isEqualTo(Standing.STOPPED);
        assertThat(board.items()).extracting(InboxItem::kind).containsExactly(NoticeKind.WEBHOOK_STOPPED);
    }

    @Test
    void itsOrganisationIsToldAgainWhenItIsStoppedAgain() {
        board.answers = call -> Mono.just(Result.GONE);
        board.listen();
        board.filed();
        board.later(A_MOMENT);
        board.keep.resume(ORGANISATION, board.context()).block(SOON);
        board.filed();
        board.later(A_MOMENT);

        assertThat(board.items()).hasSize(2);
    }

    @Test
    void itsOrganisationIsToldHoweverOftenWeAreKilledBeforeThat() {
        board.answers = call -> Mono.just(Result.GONE);
        board.listen();
        board.filed();
        board.clock.advance(A_MOMENT);
        var id = board.queue.remove(0);
        var killed = new Killed(board.webhooks);

        board.send(board.carrier(killed, board.fileNotice()))
                .send(id)
                .onErrorComplete()
                .block(SOON);
        assertThat(board.items()).isEmpty();
        assertThat(board.webhook().standing()).isEqualTo(Standing.STOPPED);
        board.later(Delivery.LEASE);

        assertThat(board.items()).extracting(InboxItem::kind).containsExactly(NoticeKind.WEBHOOK_STOPPED);
        assertThat(board.calls).hasSize(1);
    }

    @Test
    void whatWasNotTriedIsTriedLaterAndIsNoCallInVain() {
        board.answers = call -> Mono.empty();
        board.listen();
        board.filed();
        board.later(A_MOMENT);
        assertThat(board.webhook().attempts()).isEmpty();

        board.answers = call -> Mono.just(Result.TAKEN);
        board.later(Duration.ofSeconds(6));

        assertThat(board.webhook().attempts()).hasSize(1);
        assertThat(last().state()).isInstanceOf(DeliveryState.Delivered.class);
    }

    /** Dies when a change is durable. */
    private record Killed(Webhooks webhooks) implements Webhooks {

        @Override
        public Mono<Webhook> find(ContactId id) {
            return webhooks.find(id);
        }

        @Override
        public Mono<Outcome<Webhook, WebhookRefusal>> change(
                Webhook none,
                CommandContext context,
                Function<Webhook, Decision<Webhook, WebhookEvent, WebhookRefusal>> decide) {
            return webhooks.change(none, context, decide).then(Mono.error(new IllegalStateException("killed")));
        }
    }

    private Delivery last() {
        return board.counted.get(board.counted.size() - 1);
    }
}
