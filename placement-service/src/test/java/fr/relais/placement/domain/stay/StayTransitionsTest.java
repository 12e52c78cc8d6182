package fr.relais.placement.domain.stay;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.stay.Caring.Held;
import fr.relais.placement.domain.stay.Leaving.Departure;
import fr.relais.placement.domain.stay.Living.Away;
import fr.relais.placement.domain.stay.StayFixtures.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.stay.StayFixtures.ARRIVED;
import static fr.relais.placement.domain.stay.StayFixtures.DEPARTURE;
import static fr.relais.placement.domain.stay.StayFixtures.NOW;
import static fr.relais.placement.domain.stay.StayFixtures.OTHER_PLACE;
import static fr.relais.placement.domain.stay.StayFixtures.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

/** What a stay answers, in every situation, to every command: events and next status, or the refusal. */
class StayTransitionsTest {

    private static final LocalDate TODAY_THERE = LocalDate.of(2026, 1, 7);

    private static final String TABLE = """
            ARRIVE        | PLANNED                                          | StayOpened -> ACTIVE
            ARRIVE        | ACTIVE ABSENT IN_DANGER TRANSFERRING             | unchanged
            ARRIVE        | ABSENT_TRANSFERRING GIVEN_UP LEFT MOVED ENDED    | unchanged
            GIVE_UP       | PLANNED                                          | StayCalledOff -> ENDED
            GIVE_UP       | ACTIVE ABSENT IN_DANGER TRANSFERRING             | unchanged
            GIVE_UP       | ABSENT_TRANSFERRING GIVEN_UP LEFT MOVED ENDED    | unchanged
            ADMIT         | PLANNED ACTIVE ABSENT IN_DANGER TRANSFERRING     | unchanged
            ADMIT         | ABSENT_TRANSFERRING GIVEN_UP LEFT MOVED ENDED    | unchanged
            AWAY          | PLANNED                                          | NOT_BEGUN
            AWAY          | ACTIVE IN_DANGER                                 | AbsenceRecorded -> ABSENT
            AWAY          | ABSENT ABSENT_TRANSFERRING                       | unchanged
            AWAY          | TRANSFERRING                                     | AbsenceRecorded -> TRANSFERRING
            AWAY          | GIVEN_UP LEFT MOVED ENDED                        | STAY_OVER
            AWAY_ELSE     | PLANNED                                          | NOT_BEGUN
            AWAY_ELSE     | ACTIVE IN_DANGER                                 | AbsenceRecorded -> ABSENT
            AWAY_ELSE     | ABSENT ABSENT_TRANSFERRING                       | ALREADY_ABSENT
            AWAY_ELSE     | TRANSFERRING                                     | AbsenceRecorded -> TRANSFERRING
            AWAY_ELSE     | GIVEN_UP LEFT MOVED ENDED                        | STAY_OVER
            MINOR_AWAY    | PLANNED                                          | NOT_BEGUN
            MINOR_AWAY    | ACTIVE IN_DANGER                                 | AbsenceRecorded ABSENCE STAY_URGENT -> ABSENT
            MINOR_AWAY    | ABSENT ABSENT_TRANSFERRING                       | ALREADY_ABSENT
            MINOR_AWAY    | TRANSFERRING                                     | AbsenceRecorded ABSENCE STAY_URGENT -> TRANSFERRING
            MINOR_AWAY    | GIVEN_UP LEFT MOVED ENDED                        | STAY_OVER
            RETURN        | PLANNED                                          | NOT_BEGUN
            RETURN        | ABSENT                                           | AbsenceEnded -> ACTIVE
            RETURN        | ABSENT_TRANSFERRING                              | AbsenceEnded -> TRANSFERRING
            RETURN        | ACTIVE IN_DANGER TRANSFERRING                    | unchanged
            RETURN        | GIVEN_UP LEFT MOVED ENDED                        | STAY_OVER
            DANGER        | PLANNED                                          | NOT_BEGUN
            DANGER        | ACTIVE                                           | DangerReported DANGER STAY_URGENT -> ACTIVE
            DANGER        | ABSENT                                           | DangerReported DANGER STAY_URGENT -> ABSENT
            DANGER        | TRANSFERRING ABSENT_TRANSFERRING                 | DangerReported DANGER STAY_URGENT -> TRANSFERRING
            DANGER        | IN_DANGER                                        | unchanged
            DANGER        | GIVEN_UP LEFT MOVED ENDED                        | STAY_OVER
            SAFE          | PLANNED                                          | NOT_BEGUN
            SAFE          | IN_DANGER                                        | DangerOver -> ACTIVE
            SAFE          | ACTIVE ABSENT TRANSFERRING ABSENT_TRANSFERRING   | unchanged
            SAFE          | GIVEN_UP LEFT MOVED ENDED                        | STAY_OVER
            TRANSFER      | PLANNED                                          | NOT_BEGUN
            TRANSFER      | ACTIVE ABSENT IN_DANGER                          | TransferBegun -> TRANSFERRING
            TRANSFER      | TRANSFERRING ABSENT_TRANSFERRING                 | unchanged
            TRANSFER      | GIVEN_UP LEFT MOVED ENDED                        | STAY_OVER
            TRANSFER_ELSE | PLANNED                                          | NOT_BEGUN
            TRANSFER_ELSE | ACTIVE ABSENT IN_DANGER                          | TransferBegun -> TRANSFERRING
            TRANSFER_ELSE | TRANSFERRING ABSENT_TRANSFERRING                 | TRANSFER_UNDER_WAY
            TRANSFER_ELSE | GIVEN_UP LEFT MOVED ENDED                        | STAY_OVER
            TRANSFER_OVER | ACTIVE IN_DANGER TRANSFERRING                    | TransferCalledOff -> ACTIVE
            TRANSFER_OVER | ABSENT ABSENT_TRANSFERRING                       | TransferCalledOff -> ABSENT
            TRANSFER_OVER | PLANNED GIVEN_UP LEFT MOVED ENDED                | unchanged
            CALL_OFF      | PLANNED                                          | NOT_BEGUN
            CALL_OFF      | ACTIVE ABSENT IN_DANGER                          | NO_TRANSFER
            CALL_OFF      | TRANSFERRING                                     | TransferCalledOff -> ACTIVE
            CALL_OFF      | ABSENT_TRANSFERRING                              | TransferCalledOff -> ABSENT
            CALL_OFF      | GIVEN_UP LEFT MOVED ENDED                        | STAY_OVER
            LEAVE         | PLANNED                                          | NOT_BEGUN
            LEAVE         | ACTIVE ABSENT IN_DANGER                          | StayEnded -> ENDED
            LEAVE         | TRANSFERRING ABSENT_TRANSFERRING                 | TRANSFER_UNDER_WAY
            LEAVE         | LEFT ENDED                                       | unchanged
            LEAVE         | GIVEN_UP MOVED                                   | STAY_OVER
            LEAVE_ELSE    | PLANNED                                          | NOT_BEGUN
            LEAVE_ELSE    | ACTIVE ABSENT IN_DANGER                          | StayEnded -> ENDED
            LEAVE_ELSE    | TRANSFERRING ABSENT_TRANSFERRING                 | TRANSFER_UNDER_WAY
            LEAVE_ELSE    | GIVEN_UP LEFT MOVED ENDED                        | STAY_OVER
            MOVE          | ACTIVE ABSENT IN_DANGER                          | StayEnded STAY_ENDED -> ENDED
            MOVE          | TRANSFERRING ABSENT_TRANSFERRING                 | StayEnded STAY_ENDED -> ENDED
            MOVE          | PLANNED GIVEN_UP LEFT MOVED ENDED                | unchanged
            FOLLOW        | ACTIVE ABSENT IN_DANGER                          | StayEnded -> ENDED
            FOLLOW        | TRANSFERRING ABSENT_TRANSFERRING                 | StayEnded -> ENDED
            FOLLOW        | LEFT MOVED                                       | StayFollowed -> ENDED
            FOLLOW        | PLANNED GIVEN_UP ENDED                           | unchanged
            REVIEW        | PLANNED                                          | NOT_BEGUN
            REVIEW        | ACTIVE IN_DANGER                                 | ReviewHeld -> ACTIVE
            REVIEW        | ABSENT                                           | ReviewHeld -> ABSENT
            REVIEW        | TRANSFERRING ABSENT_TRANSFERRING                 | ReviewHeld -> TRANSFERRING
            REVIEW        | GIVEN_UP LEFT MOVED ENDED                        | STAY_OVER
            IDENTIFY      | PLANNED                                          | NOT_BEGUN
            IDENTIFY      | ACTIVE IN_DANGER                                 | IdentificationReviewSet -> ACTIVE
            IDENTIFY      | ABSENT                                           | IdentificationReviewSet -> ABSENT
            IDENTIFY      | TRANSFERRING ABSENT_TRANSFERRING                 | IdentificationReviewSet -> TRANSFERRING
            IDENTIFY      | GIVEN_UP LEFT MOVED ENDED                        | STAY_OVER
            COME_OF_AGE   | PLANNED                                          | NOT_BEGUN
            COME_OF_AGE   | ACTIVE IN_DANGER                                 | TransitionSet TRANSITION STAY_TASK -> ACTIVE
            COME_OF_AGE   | ABSENT                                           | TransitionSet TRANSITION STAY_TASK -> ABSENT
            COME_OF_AGE   | TRANSFERRING ABSENT_TRANSFERRING                 | TransitionSet TRANSITION STAY_TASK -> TRANSFERRING
            COME_OF_AGE   | GIVEN_UP LEFT MOVED ENDED                        | STAY_OVER
            TELL_RIGHTS   | PLANNED                                          | NOT_BEGUN
            TELL_RIGHTS   | ACTIVE IN_DANGER                                 | RightsExplained -> ACTIVE
            TELL_RIGHTS   | ABSENT                                           | RightsExplained -> ABSENT
            TELL_RIGHTS   | TRANSFERRING ABSENT_TRANSFERRING                 | RightsExplained -> TRANSFERRING
            TELL_RIGHTS   | GIVEN_UP LEFT MOVED ENDED                        | STAY_OVER
            TODAY         | PLANNED ACTIVE ABSENT IN_DANGER TRANSFERRING     | unchanged
            TODAY         | ABSENT_TRANSFERRING GIVEN_UP LEFT MOVED ENDED    | unchanged
            IN_TEN_YEARS  | ACTIVE IN_DANGER                                 | REVIEW STAY_TASK RIGHTS STAY_TASK -> ACTIVE
            IN_TEN_YEARS  | ABSENT                                           | ABSENCE STAY_ATTENTION REVIEW STAY_TASK RIGHTS STAY_TASK -> ABSENT
            IN_TEN_YEARS  | TRANSFERRING                                     | REVIEW STAY_TASK RIGHTS STAY_TASK -> TRANSFERRING
            IN_TEN_YEARS  | ABSENT_TRANSFERRING                              | ABSENCE STAY_ATTENTION REVIEW STAY_TASK RIGHTS STAY_TASK -> TRANSFERRING
            IN_TEN_YEARS  | PLANNED GIVEN_UP LEFT MOVED ENDED                | unchanged
            """;

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @MethodSource("rows")
    void answers(Situation before, Command command, String expected) {
        var stay = StayFixtures.in(before);

        assertThat(inOneLine(stay, command.send.apply(stay))).isEqualTo(expected);
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows().map(row -> row[0] + "+" + row[1]))
                .doesNotHaveDuplicates()
                .hasSize(Situation.values().length * Command.values().length);
        assertThat(StayStage.class.getPermittedSubclasses())
                .allSatisfy(stage -> assertThat(Situation.values())
                        .anyMatch(situation ->
                                stage.isInstance(StayFixtures.in(situation).stage())));
        assertThat(Arrays.stream(Situation.values())
                        .map(situation -> StayFixtures.in(situation).status()))
                .containsAll(EnumSet.allOf(StayStatus.class));
    }

    static Stream<Object[]> rows() {
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .flatMap(row -> Arrays.stream(row[1].strip().split(" +")).map(situation ->
                        new Object[] {Situation.valueOf(situation), Command.valueOf(row[0].strip()), row[2].strip()}));
    }

    private static String inOneLine(Stay before, Decision<Stay, StayEvent, StayRefusal> decision) {
        return decision.fold(
                accepted -> accepted.events().isEmpty()
                        ? accepted.state().equals(before) ? "unchanged" : "changed without saying so"
                        : accepted.events().stream()
                                        .map(StayTransitionsTest::nameOf)
                                        .collect(Collectors.joining(" "))
                                + " -> "
                                + accepted.state().status(),
                Enum::name);
    }

    private static String nameOf(StayEvent event) {
        if (event instanceof StayEvent.Told told) {
            return told.notice().kind().name();
        }
        return event instanceof StayEvent.TaskRaised raised
                ? raised.kind().name()
                : event.getClass().getSimpleName();
    }

    private enum Command {
        ARRIVE(stay -> stay.coming().arrived(NOW, TERMS)),
        GIVE_UP(stay -> stay.coming().calledOff(NOW)),
        ADMIT(stay -> stay.admitted(StayFixtures.admission("75"), TERMS)),
        AWAY(stay -> stay.living().absent(StayFixtures.AWAY, NOW, TERMS)),
        AWAY_ELSE(stay -> stay.living().absent(new Away(ARRIVED, null, false), NOW, TERMS)),
        MINOR_AWAY(stay -> stay.living().absent(new Away(StayFixtures.AWAY.since(), null, true), NOW, TERMS)),
        RETURN(stay -> stay.living().returned(NOW)),
        DANGER(stay -> stay.living().inDanger(NOW)),
        SAFE(stay -> stay.living().outOfDanger(NOW)),
        TRANSFER(stay -> stay.moving().begun(OTHER_PLACE, NOW)),
        TRANSFER_ELSE(stay -> stay.moving().begun(new RequestId(new UUID(4, 4)), NOW)),
        TRANSFER_OVER(stay -> stay.moving().over(OTHER_PLACE, NOW)),
        CALL_OFF(stay -> stay.moving().calledOff(NOW)),
        LEAVE(stay -> stay.leaving().left(DEPARTURE, NOW)),
        LEAVE_ELSE(stay -> stay.leaving().left(new Departure(ExitDestination.UNKNOWN, NOW, "staff"), NOW)),
        MOVE(stay -> stay.leaving().moved(NOW)),
        FOLLOW(stay -> stay.leaving().followed(NOW)),
        REVIEW(stay -> stay.caring().reviewed(new Held(ReviewKind.STAY, TODAY_THERE, null), NOW, TERMS)),
        IDENTIFY(stay -> stay.caring().identificationDue(TODAY_THERE, 45, NOW)),
        COME_OF_AGE(stay -> stay.caring().transitionDue(YearMonth.from(TODAY_THERE.plusMonths(1)), NOW, TERMS)),
        TELL_RIGHTS(stay -> stay.caring()
                .rightsExplained(new RightsInformation(EnumSet.of(RightsFamily.CARE), "fr", false, TODAY_THERE), NOW)),
        TODAY(stay -> stay.remind(NOW)),
        IN_TEN_YEARS(stay -> stay.remind(NOW.plus(Duration.ofDays(3650))));

        private final Function<Stay, Decision<Stay, StayEvent, StayRefusal>> send;

        Command(Function<Stay, Decision<Stay, StayEvent, StayRefusal>> send) {
            this.send = send;
        }
    }
}
