package fr.relais.notification.application.webhook;

import java.time.Duration;
import java.util.List;

import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DeliveryState;
import fr.relais.notification.domain.delivery.GiveUpReason;
import fr.relais.notification.domain.webhook.Attempt;
import fr.relais.notification.domain.webhook.Result;
import fr.relais.notification.domain.webhook.Standing;
import fr.relais.notification.domain.webhook.WebhookRefusal;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static fr.relais.notification.application.webhook.Switchboard.ORGANISATION;
import static fr.relais.notification.application.webhook.Switchboard.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** When an organisation's software is called. */
class CallsTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final Switchboard board = new Switchboard();

    @Test
    void aNoticeIsACallWithTheAddressAndEverySecretThatHolds() {
        board.listen();
        board.keep.renewSecret(ORGANISATION, board.context()).block(SOON);

        board.filed();
        board.later(A_MOMENT);

        assertThat(board.calls).singleElement().satisfies(call -> {
            assertThat(call.address()).isEqualTo(Switchboard.ADDRESS);
            assertThat(call.secrets()).containsExactly("whsec_2", "whsec_1");
        });
        assertThat(board.webhook().attempts()).extracting(Attempt::result).containsExactly(Result.TAKEN);
    }

    @Test
    void tenThousandNoticesOfASecondAreOneCallWhichComesAfterTheLast() {
        board.listen();

        for (var notice = 0; notice < 10_000; notice++) {
            board.filed();
        }

        assertThat(board.calls).isEmpty();
        board.later(A_MOMENT);
        assertThat(board.calls).hasSize(1);
    }

    @Test
    void whatIsFiledWhileItIsCalledIsACallOfItsOwn() {
        board.listen();
        board.filed();

        board.later(A_MOMENT);
        board.filed();
        board.later(A_MOMENT);

        assertThat(board.calls)
                .extracting(Call::delivery)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    /**
     * Wherever in its second a notice is filed, the call comes later than the notice, on a clock a second behind too.
     */
    @Test
    void noNoticeIsMissedAtTheEdgeOfASecond() {
        board.listen();
        for (var step = 0; step < 40; step++) {
            board.clock.advance(Duration.ofMillis(99));
            board.queue.clear();
            board.filed();
            var planned = board.deliveries.find(board.queue.get(0)).block(SOON);

            assertThat(planned.plannedAt()).isAfter(board.clock.instant().plus(PlanCalls.SLOT));
        }
    }

    @Test
    void nobodyIsCalledWhereNobodyListens() {
        board.filed();
        board.keep.give(ORGANISATION, Switchboard.ADDRESS, board.context()).block(SOON);
        board.filed();
        board.later(A_MOMENT);

        assertThat(board.calls).isEmpty();
        assertThat(board.queue).isEmpty();
    }

    @Test
    void nobodyIsCalledWhileItIsPausedAndPlannedCallsAreGivenUp() {
        board.listen();
        board.filed();
        board.keep.pause(ORGANISATION, board.context()).block(SOON);

        board.later(A_MOMENT);
        board.filed();
        board.later(A_MOMENT);

        assertThat(board.calls).isEmpty();
        assertThat(last().state())
                .isInstanceOfSatisfying(
                        DeliveryState.GivenUp.class,
                        over -> assertThat(over.reason()).isEqualTo(GiveUpReason.UNREACHABLE));

        board.keep.resume(ORGANISATION, board.context()).block(SOON);
        board.filed();
        board.later(A_MOMENT);
        assertThat(board.calls).hasSize(1);
    }

    @Test
    void nobodyIsCalledOnceItIsWithdrawn() {
        board.listen();
        board.filed();
        board.keep.withdraw(ORGANISATION, board.context()).block(SOON);

        board.later(A_MOMENT);

        assertThat(board.calls).isEmpty();
    }

    @Test
    void aTestIsOneCallAlsoWhileItIsPausedAndStopsNothing() {
        board.answers = call -> Mono.just(Result.GONE);
        board.listen();
        board.keep.pause(ORGANISATION, board.context()).block(SOON);

        board.plan().test(ORGANISATION).block(SOON);
        board.later(Duration.ZERO);
        board.later(Duration.ofHours(1));

        assertThat(board.calls).hasSize(1);
        assertThat(board.webhook().attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.test()).isTrue());
        assertThat(board.webhook().standing()).isEqualTo(Standing.PAUSED);
        assertThat(board.items()).isEmpty();
    }

    @Test
    void aTestInVainIsNotTriedAgain() {
        board.answers = call -> Mono.just(Result.SLOW);
        board.listen();

        board.plan().test(ORGANISATION).block(SOON);
        board.later(Duration.ZERO);
        board.later(Duration.ofMinutes(2));

        assertThat(board.calls).hasSize(1);
        assertThat(board.webhook().failingSince()).isNull();
    }

    @Test
    void withoutAnAddressOrASecretThereIsNoTest() {
        assertThat(board.plan().test(ORGANISATION).block(SOON)).isEqualTo(Outcome.refused(WebhookRefusal.NO_WEBHOOK));
        board.keep.give(ORGANISATION, Switchboard.ADDRESS, board.context()).block(SOON);
        assertThat(board.plan().test(ORGANISATION).block(SOON)).isEqualTo(Outcome.refused(WebhookRefusal.NO_SECRET));
    }

    @Test
    void anAddressThatIsNotAllowedIsNotKept() {
        assertThat(board.keep
                        .give(ORGANISATION, "https://evil.example/relais", board.context())
                        .block(SOON))
                .isEqualTo(Outcome.refused(WebhookRefusal.ADDRESS_NOT_ALLOWED));
        assertThat(board.webhook().address()).isNull();
    }

    @Test
    void saysNothingOfACall() {
        board.listen();
        board.filed();
        board.later(A_MOMENT);

        assertThat(List.of(board.calls.get(0).toString())).containsExactly("***");
    }

    private Delivery last() {
        return board.counted.get(board.counted.size() - 1);
    }
}
