package fr.relais.placement.domain.request;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.Requests.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.request.Requests.FENCE;
import static fr.relais.placement.domain.request.Requests.HOLD;
import static fr.relais.placement.domain.request.Requests.NOW;
import static fr.relais.placement.domain.request.Requests.OFFER_REF;
import static org.assertj.core.api.Assertions.assertThat;

/** What a request answers, in every situation, to every command: events and next stage, or the refusal. */
class RequestTransitionsTest {

    private static final String TABLE = """
            INTEND      | MATCHING WAITING                                             | OfferIntended -> Intending
            INTEND      | INTENDING OFFERED ACCEPTED PRE_ADMISSION CONFIRMED           | unchanged
            INTEND      | PLACED STAYING LEAVING ENDED WITHDRAWN                       | unchanged
            WAIT        | MATCHING                                                     | RequestWaiting EMERGENCY_UNPLACED -> Waiting
            WAIT        | WAITING INTENDING OFFERED ACCEPTED PRE_ADMISSION CONFIRMED   | unchanged
            WAIT        | PLACED STAYING LEAVING ENDED WITHDRAWN                       | unchanged
            WAIT_ELSE   | MATCHING                                                     | RequestWaiting EMERGENCY_UNPLACED -> Waiting
            WAIT_ELSE   | WAITING                                                      | RequestWaiting -> Waiting
            WAIT_ELSE   | INTENDING OFFERED ACCEPTED PRE_ADMISSION CONFIRMED           | unchanged
            WAIT_ELSE   | PLACED STAYING LEAVING ENDED WITHDRAWN                       | unchanged
            GRANT       | INTENDING                                                    | OfferMade OFFER_RECEIVED -> Offered
            GRANT       | MATCHING WAITING OFFERED ACCEPTED PRE_ADMISSION CONFIRMED    | unchanged
            GRANT       | PLACED STAYING LEAVING ENDED WITHDRAWN                       | unchanged
            CONFLICT    | INTENDING                                                    | HoldRefused -> Matching
            CONFLICT    | MATCHING WAITING OFFERED ACCEPTED PRE_ADMISSION CONFIRMED    | unchanged
            CONFLICT    | PLACED STAYING LEAVING ENDED WITHDRAWN                       | unchanged
            RELEASED    | MATCHING WAITING INTENDING OFFERED ACCEPTED PRE_ADMISSION    | unchanged
            RELEASED    | CONFIRMED PLACED STAYING LEAVING ENDED WITHDRAWN             | unchanged
            ALARM       | MATCHING INTENDING                                           | EMERGENCY_UNPLACED -> same
            ALARM       | WAITING OFFERED ACCEPTED PRE_ADMISSION CONFIRMED             | unchanged
            ALARM       | PLACED STAYING LEAVING ENDED WITHDRAWN                       | unchanged
            ACCEPT      | OFFERED                                                      | OfferAccepted -> Accepted
            ACCEPT      | ACCEPTED PRE_ADMISSION CONFIRMED PLACED STAYING              | unchanged
            ACCEPT      | MATCHING WAITING INTENDING LEAVING ENDED WITHDRAWN           | OFFER_CLOSED
            ACCEPT_LATE | OFFERED                                                      | OFFER_CLOSED
            ACCEPT_LATE | ACCEPTED PRE_ADMISSION CONFIRMED PLACED STAYING              | unchanged
            ACCEPT_LATE | MATCHING WAITING INTENDING LEAVING ENDED WITHDRAWN           | OFFER_CLOSED
            REFUSE      | OFFERED                                                      | OfferRefused -> Matching
            REFUSE      | ACCEPTED PRE_ADMISSION CONFIRMED PLACED STAYING              | OFFER_ALREADY_ANSWERED
            REFUSE      | MATCHING WAITING INTENDING LEAVING ENDED WITHDRAWN           | OFFER_CLOSED
            SILENCE     | OFFERED                                                      | OfferUnanswered OFFER_CLOSED CENTRE_SILENT -> Matching
            SILENCE     | MATCHING WAITING INTENDING ACCEPTED PRE_ADMISSION CONFIRMED  | unchanged
            SILENCE     | PLACED STAYING LEAVING ENDED WITHDRAWN                       | unchanged
            RESERVED    | ACCEPTED                                                     | PreAdmissionOpened REQUEST_ACCEPTED -> PreAdmission
            RESERVED    | MATCHING WAITING INTENDING OFFERED PRE_ADMISSION CONFIRMED   | unchanged
            RESERVED    | PLACED STAYING LEAVING ENDED WITHDRAWN                       | unchanged
            LAPSE       | OFFERED ACCEPTED PRE_ADMISSION CONFIRMED                     | OfferLapsed OFFER_CLOSED -> Matching
            LAPSE       | MATCHING WAITING INTENDING PLACED STAYING                    | unchanged
            LAPSE       | LEAVING ENDED WITHDRAWN                                      | unchanged
            AGREE       | PRE_ADMISSION                                                | PersonAgreed REQUEST_CONFIRMED OFFER_CONFIRMED -> Confirmed
            AGREE       | CONFIRMED                                                    | unchanged
            AGREE       | MATCHING WAITING INTENDING OFFERED ACCEPTED                  | NOTHING_TO_AGREE_TO
            AGREE       | PLACED STAYING LEAVING ENDED                                 | ALREADY_PLACED
            AGREE       | WITHDRAWN                                                    | ALREADY_WITHDRAWN
            DECLINE     | PRE_ADMISSION CONFIRMED                                      | PersonDeclined OFFER_CLOSED -> Matching
            DECLINE     | MATCHING WAITING INTENDING OFFERED ACCEPTED                  | NOTHING_TO_AGREE_TO
            DECLINE     | PLACED STAYING LEAVING ENDED                                 | ALREADY_PLACED
            DECLINE     | WITHDRAWN                                                    | ALREADY_WITHDRAWN
            WITHDRAW    | MATCHING WAITING INTENDING                                   | RequestWithdrawn REQUEST_WITHDRAWN -> Withdrawn
            WITHDRAW    | OFFERED ACCEPTED PRE_ADMISSION CONFIRMED                     | RequestWithdrawn REQUEST_WITHDRAWN OfferWithdrawn OFFER_CLOSED -> Withdrawn
            WITHDRAW    | PLACED STAYING LEAVING ENDED                                 | ALREADY_PLACED
            WITHDRAW    | WITHDRAWN                                                    | unchanged
            ARRIVE      | CONFIRMED                                                    | ArrivalRecorded BedTaken REQUEST_ARRIVED -> Placed
            ARRIVE      | PLACED STAYING                                               | unchanged
            ARRIVE      | OFFERED ACCEPTED PRE_ADMISSION                               | NOT_CONFIRMED
            ARRIVE      | MATCHING WAITING INTENDING LEAVING ENDED WITHDRAWN           | OFFER_CLOSED
            STAY_OPENED | PLACED                                                       | StayAttached -> Placed
            STAY_OPENED | MATCHING WAITING INTENDING OFFERED ACCEPTED PRE_ADMISSION    | unchanged
            STAY_OPENED | CONFIRMED STAYING LEAVING ENDED WITHDRAWN                    | unchanged
            DEPART      | PLACED STAYING                                               | DepartureRecorded BedLeft REQUEST_ENDED -> Ended
            DEPART      | LEAVING ENDED                                                | unchanged
            DEPART      | OFFERED ACCEPTED PRE_ADMISSION CONFIRMED                     | NOT_ARRIVED
            DEPART      | MATCHING WAITING INTENDING WITHDRAWN                         | OFFER_CLOSED
            STAY_ENDED  | LEAVING                                                      | StayDetached -> Ended
            STAY_ENDED  | MATCHING WAITING INTENDING OFFERED ACCEPTED PRE_ADMISSION    | unchanged
            STAY_ENDED  | CONFIRMED PLACED STAYING ENDED WITHDRAWN                     | unchanged
            """;

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @MethodSource("rows")
    void answers(Situation before, Command command, String expected) {
        var request = Requests.in(before);

        var decision = command.send.apply(request);

        assertThat(inOneLine(request, decision)).isEqualTo(expected);
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows().map(row -> row[0] + "+" + row[1]))
                .doesNotHaveDuplicates()
                .hasSize(Situation.values().length * Command.values().length);
        assertThat(Stream.of(Stage.class.getPermittedSubclasses()).flatMap(RequestTransitionsTest::leaves))
                .allSatisfy(stage -> assertThat(Situation.values())
                        .anyMatch(situation ->
                                stage.isInstance(Requests.in(situation).stage())));
    }

    static Stream<Object[]> rows() {
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .flatMap(row -> Arrays.stream(row[1].strip().split(" +")).map(situation ->
                        new Object[] {Situation.valueOf(situation), Command.valueOf(row[0].strip()), row[2].strip()}));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(RequestTransitionsTest::leaves)
                : Stream.of(type);
    }

    private static String inOneLine(
            PlacementRequest before, Decision<PlacementRequest, PlacementEvent, RequestRefusal> decision) {
        return decision.fold(
                accepted -> accepted.events().isEmpty()
                        ? unchanged(before, accepted.state())
                        : String.join(
                                        " ",
                                        accepted.events().stream()
                                                .map(RequestTransitionsTest::nameOf)
                                                .toList())
                                + " -> "
                                + nameOf(before, accepted.state()),
                Enum::name);
    }

    private static String unchanged(PlacementRequest before, PlacementRequest after) {
        return after.equals(before) ? "unchanged" : "changed without saying so";
    }

    private static String nameOf(PlacementRequest before, PlacementRequest after) {
        return after.stage().equals(before.stage())
                ? "same"
                : after.stage().getClass().getSimpleName();
    }

    private static String nameOf(PlacementEvent event) {
        return event instanceof Notice notice
                ? notice.kind().name()
                : event.getClass().getSimpleName();
    }

    private enum Command {
        INTEND(request -> request.searching().intend(Requests.intent(), Requests.decision())),
        WAIT(request -> request.searching().waitFor(Requests.REASONS, Requests.decision())),
        WAIT_ELSE(request -> request.searching().waitFor(Set.of(WaitingReason.NO_FRESH_PLACE), Requests.decision())),
        GRANT(request -> request.searching().granted(HOLD, FENCE, "code", NOW)),
        CONFLICT(request -> request.searching().conflicted(HOLD)),
        RELEASED(request -> request.searching().released(HOLD)),
        ALARM(request -> request.searching().alarm(NOW.plus(NextStep.PATIENCE))),
        ACCEPT(request -> request.answering().accepted(OFFER_REF, NOW.plus(Duration.ofMinutes(29)))),
        ACCEPT_LATE(request -> request.answering().accepted(OFFER_REF, NOW.plus(Requests.TIME_TO_ANSWER))),
        REFUSE(request -> request.answering().refused(OFFER_REF, RefusalReason.TECHNICAL, "staff", NOW)),
        SILENCE(request -> request.answering().unanswered(NOW.plus(Requests.TIME_TO_ANSWER))),
        RESERVED(request -> request.answering().reserved(HOLD)),
        LAPSE(request -> request.answering().lapsed(HOLD, NOW)),
        AGREE(request -> request.consenting().agreed(NOW)),
        DECLINE(request -> request.consenting().declined("worker", NOW)),
        WITHDRAW(request -> request.consenting().withdrawn("worker", NOW)),
        ARRIVE(request -> request.arriving().arrived(OFFER_REF, NOW)),
        STAY_OPENED(request -> request.arriving().stayOpened()),
        DEPART(request -> request.arriving().departed(OFFER_REF, "staff", NOW)),
        STAY_ENDED(request -> request.arriving().stayEnded());

        private final Function<PlacementRequest, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> send;

        Command(Function<PlacementRequest, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> send) {
            this.send = send;
        }
    }
}
