package fr.relais.notification.domain.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.notification.domain.delivery.Deliverings.NOW;
import static fr.relais.notification.domain.delivery.Deliverings.accepted;
import static org.assertj.core.api.Assertions.assertThat;

/** What a message answers, in every state, to every command: what happened and the next state, or the refusal. */
class DeliveryTransitionsTest {

    private static final String TABLE = """
            TAKE            | PENDING UNKNOWN FAILED_DUE          | DeliverySent -> Sent
            TAKE            | SENT                                | IN_HAND
            TAKE            | FAILED                              | NOT_DUE
            TAKE            | DELIVERED GIVEN_UP                  | OVER
            TAKE            | PENDING_LATE SENT_LATE FAILED_LATE  | DeliveryGivenUp TOO_LATE -> GivenUp
            ACCEPTED        | PENDING PENDING_LATE                | NEVER_SENT
            ACCEPTED        | SENT SENT_LATE                      | DeliveryMade -> Delivered
            ACCEPTED        | UNKNOWN FAILED FAILED_DUE           | DeliveryMade -> Delivered
            ACCEPTED        | FAILED_LATE                         | DeliveryMade -> Delivered
            ACCEPTED        | DELIVERED                           | unchanged
            ACCEPTED        | GIVEN_UP                            | OVER
            ACCEPTED_NEVER  | PENDING SENT UNKNOWN FAILED         | NEVER_SENT
            ACCEPTED_NEVER  | FAILED_DUE DELIVERED GIVEN_UP       | NEVER_SENT
            ACCEPTED_NEVER  | PENDING_LATE SENT_LATE FAILED_LATE  | NEVER_SENT
            FAILED          | PENDING PENDING_LATE                | NEVER_SENT
            FAILED          | SENT UNKNOWN                        | DeliveryFailed -> Failed
            FAILED          | SENT_LATE                           | DeliveryGivenUp TOO_LATE -> GivenUp
            FAILED          | FAILED FAILED_DUE FAILED_LATE       | unchanged
            FAILED          | DELIVERED GIVEN_UP                  | unchanged
            FAILED_NEVER    | PENDING SENT UNKNOWN FAILED         | NEVER_SENT
            FAILED_NEVER    | FAILED_DUE DELIVERED GIVEN_UP       | NEVER_SENT
            FAILED_NEVER    | PENDING_LATE SENT_LATE FAILED_LATE  | NEVER_SENT
            REFUSED         | PENDING PENDING_LATE                | NEVER_SENT
            REFUSED         | SENT UNKNOWN SENT_LATE              | DeliveryGivenUp REFUSED -> GivenUp
            REFUSED         | FAILED FAILED_DUE FAILED_LATE       | unchanged
            REFUSED         | DELIVERED GIVEN_UP                  | unchanged
            REFUSED_NEVER   | PENDING SENT UNKNOWN FAILED         | NEVER_SENT
            REFUSED_NEVER   | FAILED_DUE DELIVERED GIVEN_UP       | NEVER_SENT
            REFUSED_NEVER   | PENDING_LATE SENT_LATE FAILED_LATE  | NEVER_SENT
            CALL_OFF        | PENDING SENT UNKNOWN FAILED         | DeliveryGivenUp NOT_NEEDED -> GivenUp
            CALL_OFF        | FAILED_DUE                          | DeliveryGivenUp NOT_NEEDED -> GivenUp
            CALL_OFF        | PENDING_LATE SENT_LATE FAILED_LATE  | DeliveryGivenUp NOT_NEEDED -> GivenUp
            CALL_OFF        | DELIVERED GIVEN_UP                  | unchanged
            """;

    private static final Duration LATE = Occasion.URGENT.worthWhile();

    /** A message as somebody finds it, and how long after it was planned. */
    private enum State {
        PENDING(Deliverings.planned(1), Duration.ZERO),
        SENT(taken(), Duration.ofSeconds(1)),
        /** Whoever began it has not been heard of since. */
        UNKNOWN(taken(), Delivery.LEASE),
        FAILED(failing(), Duration.ofSeconds(2)),
        FAILED_DUE(failing(), Duration.ofSeconds(6)),
        DELIVERED(accepted(taken().accepted(1, NOW)), Duration.ofSeconds(1)),
        GIVEN_UP(accepted(taken().refused(1, NOW)), Duration.ofSeconds(1)),
        PENDING_LATE(Deliverings.planned(1), LATE),
        SENT_LATE(taken(), LATE),
        FAILED_LATE(failing(), LATE);

        private final Delivery delivery;
        private final Duration after;

        State(Delivery delivery, Duration after) {
            this.delivery = delivery;
            this.after = after;
        }
    }

    private enum Command {
        TAKE(state -> state.delivery.take(NOW.plus(state.after))),
        ACCEPTED(state -> state.delivery.accepted(1, NOW.plus(state.after))),
        ACCEPTED_NEVER(state -> state.delivery.accepted(2, NOW.plus(state.after))),
        FAILED(state -> state.delivery.failed(1, NOW.plus(state.after))),
        FAILED_NEVER(state -> state.delivery.failed(2, NOW.plus(state.after))),
        REFUSED(state -> state.delivery.refused(1, NOW.plus(state.after))),
        REFUSED_NEVER(state -> state.delivery.refused(2, NOW.plus(state.after))),
        CALL_OFF(state -> state.delivery.callOff(GiveUpReason.NOT_NEEDED, NOW.plus(state.after)));

        private final Function<State, Decision<Delivery, DeliveryEvent, DeliveryRefusal>> send;

        Command(Function<State, Decision<Delivery, DeliveryEvent, DeliveryRefusal>> send) {
            this.send = send;
        }
    }

    private static Delivery taken() {
        return accepted(Deliverings.planned(1).take(NOW));
    }

    private static Delivery failing() {
        return accepted(taken().failed(1, NOW.plusSeconds(1)));
    }

    static Stream<Object[]> rows() {
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .flatMap(row -> Arrays.stream(row[1].strip().split(" +")).map(state ->
                        new Object[] {Command.valueOf(row[0].strip()), State.valueOf(state), row[2].strip()}));
    }

    @ParameterizedTest(name = "{1} + {0} = {2}")
    @MethodSource("rows")
    void answers(Command command, State state, String expected) {
        assertThat(inOneLine(state.delivery, command.send.apply(state))).isEqualTo(expected);
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows().map(row -> row[0] + "+" + row[1]))
                .doesNotHaveDuplicates()
                .hasSize(State.values().length * Command.values().length);
        assertThat(DeliveryState.class.getPermittedSubclasses())
                .allSatisfy(
                        type -> assertThat(State.values()).anyMatch(state -> type.isInstance(state.delivery.state())));
    }

    private static String inOneLine(Delivery before, Decision<Delivery, DeliveryEvent, DeliveryRefusal> decision) {
        return decision.fold(
                accepted -> accepted.events().isEmpty()
                        ? (accepted.state().equals(before) ? "unchanged" : "changed without saying so")
                        : accepted.events().stream()
                                        .map(DeliveryTransitionsTest::inAWord)
                                        .collect(Collectors.joining(" "))
                                + " -> "
                                + accepted.state().state().getClass().getSimpleName(),
                Enum::name);
    }

    private static String inAWord(DeliveryEvent event) {
        var name = event.getClass().getSimpleName();
        return event instanceof DeliveryEvent.DeliveryGivenUp givenUp ? name + " " + givenUp.reason() : name;
    }
}
