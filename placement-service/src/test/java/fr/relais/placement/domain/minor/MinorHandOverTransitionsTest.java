package fr.relais.placement.domain.minor;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.minor.Handed.MARK;
import static fr.relais.placement.domain.minor.Handed.OPENED;
import static fr.relais.placement.domain.minor.Handed.acknowledged;
import static fr.relais.placement.domain.minor.Handed.open;
import static fr.relais.placement.domain.minor.Handed.renewed;
import static fr.relais.placement.domain.minor.Handed.state;
import static org.assertj.core.api.Assertions.assertThat;

/** What a hand-over answers, for every situation and every command. */
class MinorHandOverTransitionsTest {

    private static final String TABLE = """
            ACKNOWLEDGE | OPEN                                                   | MinorHandOverAcknowledged
            ACKNOWLEDGE | READ RENEWED RENEWED_TWICE DECIDED ASKED DESIGNATED TOLD | unchanged
            RENEW       | OPEN                                                   | NOT_ACKNOWLEDGED
            RENEW       | READ RENEWED ASKED DESIGNATED TOLD                     | MinorHandOverRenewed
            RENEW       | RENEWED_TWICE                                          | RENEWED_TWICE
            RENEW       | DECIDED                                                | ALREADY_DECIDED
            DECIDE      | OPEN                                                   | NOT_ACKNOWLEDGED
            DECIDE      | READ RENEWED RENEWED_TWICE ASKED DESIGNATED TOLD       | MinorHandOverDecided MINOR_DECIDED
            DECIDE      | DECIDED                                                | unchanged
            DECIDE_ELSE | OPEN                                                   | NOT_ACKNOWLEDGED
            DECIDE_ELSE | READ RENEWED RENEWED_TWICE ASKED DESIGNATED TOLD       | MinorHandOverDecided MINOR_DECIDED
            DECIDE_ELSE | DECIDED                                                | ALREADY_DECIDED
            ASK         | OPEN READ RENEWED RENEWED_TWICE DECIDED TOLD           | AdministratorAsked
            ASK         | ASKED DESIGNATED                                       | unchanged
            DESIGNATE   | OPEN READ RENEWED RENEWED_TWICE DECIDED TOLD           | ADMINISTRATOR_NOT_ASKED
            DESIGNATE   | ASKED                                                  | AdministratorDesignated
            DESIGNATE   | DESIGNATED                                             | unchanged
            REMIND      | OPEN READ ASKED                                        | PERIOD_OVER ADMINISTRATOR_MISSING MINOR_TASK
            REMIND      | RENEWED RENEWED_TWICE DECIDED                          | ADMINISTRATOR_MISSING MINOR_TASK
            REMIND      | DESIGNATED                                             | PERIOD_OVER MINOR_TASK
            REMIND      | TOLD                                                   | unchanged
            REMIND_EARLY | OPEN READ RENEWED RENEWED_TWICE DECIDED ASKED DESIGNATED TOLD | unchanged
            """;

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @MethodSource("rows")
    void answers(Situation before, Command command, String expected) {
        assertThat(inOneLine(before.handOver, command.send.apply(before.handOver)))
                .isEqualTo(expected);
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows().map(row -> row[0] + "+" + row[1]))
                .doesNotHaveDuplicates()
                .hasSize(Situation.values().length * Command.values().length);
    }

    static Stream<Object[]> rows() {
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .flatMap(row -> Arrays.stream(row[1].strip().split(" +")).map(situation ->
                        new Object[] {Situation.valueOf(situation), Command.valueOf(row[0].strip()), row[2].strip()}));
    }

    private static String inOneLine(
            MinorHandOver before, Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal> decision) {
        return decision.fold(
                accepted -> accepted.events().isEmpty()
                        ? accepted.state().equals(before) ? "unchanged" : "changed without saying so"
                        : accepted.events().stream()
                                .map(MinorHandOverTransitionsTest::nameOf)
                                .collect(Collectors.joining(" ")),
                Enum::name);
    }

    private static String nameOf(MinorHandOverEvent event) {
        if (event instanceof MinorHandOverEvent.MinorTaskRaised raised) {
            return raised.task().name();
        }
        return event instanceof MinorHandOverEvent.Told told
                ? told.notice().kind().name()
                : event.getClass().getSimpleName();
    }

    private enum Situation {
        OPEN(open()),
        READ(acknowledged()),
        RENEWED(renewed(1)),
        RENEWED_TWICE(renewed(2)),
        DECIDED(state(acknowledged().decide(ProtectionDecision.TAKEN_IN_CHARGE, MARK))),
        ASKED(state(acknowledged().administratorAsked(MARK))),
        DESIGNATED(state(state(acknowledged().administratorAsked(MARK)).administratorDesignated(MARK))),
        TOLD(state(acknowledged().remind(OPENED.plus(Duration.ofDays(5)))));

        private final MinorHandOver handOver;

        Situation(MinorHandOver handOver) {
            this.handOver = handOver;
        }
    }

    private enum Command {
        ACKNOWLEDGE(handOver -> handOver.acknowledge(MARK)),
        RENEW(handOver -> handOver.renew(MARK)),
        DECIDE(handOver -> handOver.decide(ProtectionDecision.TAKEN_IN_CHARGE, MARK)),
        DECIDE_ELSE(handOver -> handOver.decide(ProtectionDecision.NOT_A_MINOR, MARK)),
        ASK(handOver -> handOver.administratorAsked(MARK)),
        DESIGNATE(handOver -> handOver.administratorDesignated(MARK)),
        REMIND(handOver -> handOver.remind(OPENED.plus(Duration.ofDays(5)))),
        REMIND_EARLY(handOver -> handOver.remind(OPENED.plus(Duration.ofDays(4))));

        private final Function<MinorHandOver, Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal>> send;

        Command(Function<MinorHandOver, Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal>> send) {
            this.send = send;
        }
    }
}
