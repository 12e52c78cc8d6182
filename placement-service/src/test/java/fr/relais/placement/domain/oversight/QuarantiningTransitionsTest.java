package fr.relais.placement.domain.oversight;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.oversight.Quarantine.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.oversight.Accounts.NOW;
import static fr.relais.placement.domain.oversight.Accounts.request;
import static org.assertj.core.api.Assertions.assertThat;

/** Whether searches wait for a word, for every situation and every command. */
class QuarantiningTransitionsTest {

    private static final String TABLE = """
            COMPROMISED  | NONE                                              | OrganisationQuarantined ORGANISATION_ALERT
            COMPROMISED  | BEGUN SUSPECTED VOUCHED DURESS USED               | unchanged
            SUSPECT      | NONE                                              | OrganisationQuarantined ORGANISATION_ALERT
            SUSPECT      | BEGUN SUSPECTED VOUCHED DURESS USED               | unchanged
            DURESS       | NONE                                              | OrganisationQuarantined ORGANISATION_ALERT
            DURESS       | BEGUN SUSPECTED VOUCHED                           | OrganisationQuarantined
            DURESS       | DURESS USED                                       | unchanged
            VOUCH        | NONE                                              | NOT_QUARANTINED
            VOUCH        | BEGUN SUSPECTED DURESS USED                       | RequestVouchedFor
            VOUCH        | VOUCHED                                           | unchanged
            VOUCH_OTHER  | NONE                                              | NOT_QUARANTINED
            VOUCH_OTHER  | BEGUN SUSPECTED VOUCHED DURESS USED               | RequestVouchedFor
            END          | NONE                                              | unchanged
            END          | BEGUN SUSPECTED VOUCHED DURESS USED               | QuarantineEnded
            USE          | NONE BEGUN SUSPECTED VOUCHED USED                 | unchanged
            USE          | DURESS                                            | UsedUnderDuress ORGANISATION_ALERT
            USE_LATER    | NONE BEGUN SUSPECTED VOUCHED                      | unchanged
            USE_LATER    | DURESS USED                                       | UsedUnderDuress ORGANISATION_ALERT
            """;

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @MethodSource("rows")
    void answers(Situation before, Command command, String expected) {
        assertThat(inOneLine(before.account, command.send.apply(Quarantining.over(before.account))))
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

    @Test
    void whoIsVouchedForStaysSoWhateverElseIsSaid() {
        var account = after(Situation.VOUCHED.account, of -> of.begun(Cause.DURESS, NOW.plusSeconds(9)));

        assertThat(account.quarantine())
                .isEqualTo(new Quarantine(
                        Cause.DURESS,
                        NOW,
                        Situation.VOUCHED.account.quarantine().vouched(),
                        null));
        assertThat(account.quarantine().holds(request(1))).isFalse();
        assertThat(account.quarantine().holds(request(2))).isTrue();
    }

    @Test
    void whatIsCountedForgetsNothingOfIt() {
        var held = Situation.VOUCHED.account;

        var counted = Accounts.admitted(held, Accounts.oriented(3, "ana"));
        var looked = Accounts.accepted(counted.lookedAt(Set.of(request(3)), Set.of(), NOW))
                .state();
        var raised = Accounts.raised(looked, 5, 9);

        assertThat(Stream.of(counted, looked, raised).map(Oversight::quarantine))
                .containsOnly(held.quarantine());
    }

    private static String inOneLine(Oversight before, Decision<Oversight, OversightEvent, OversightRefusal> decision) {
        return decision.fold(
                accepted -> accepted.events().isEmpty()
                        ? accepted.state().equals(before) ? "unchanged" : "changed without saying so"
                        : accepted.events().stream()
                                .map(QuarantiningTransitionsTest::nameOf)
                                .collect(Collectors.joining(" ")),
                Enum::name);
    }

    private static String nameOf(OversightEvent event) {
        return event instanceof OversightEvent.Told told
                ? told.notice().kind().name()
                : event.getClass().getSimpleName();
    }

    private static Oversight after(
            Oversight account, Function<Quarantining, Decision<Oversight, OversightEvent, OversightRefusal>> command) {
        return Accounts.accepted(command.apply(Quarantining.over(account))).state();
    }

    private enum Situation {
        NONE(Accounts.empty()),
        BEGUN(after(Accounts.empty(), of -> of.begun(Cause.ACCOUNT_COMPROMISED, NOW))),
        SUSPECTED(after(Accounts.empty(), of -> of.begun(Cause.SUSPECTED, NOW))),
        VOUCHED(after(SUSPECTED.account, of -> of.vouched(request(1)))),
        DURESS(after(Accounts.empty(), of -> of.begun(Cause.DURESS, NOW))),
        USED(after(DURESS.account, of -> of.used(NOW)));

        private final Oversight account;

        Situation(Oversight account) {
            this.account = account;
        }
    }

    private enum Command {
        COMPROMISED(of -> of.begun(Cause.ACCOUNT_COMPROMISED, NOW.plusSeconds(1))),
        SUSPECT(of -> of.begun(Cause.SUSPECTED, NOW.plusSeconds(1))),
        DURESS(of -> of.begun(Cause.DURESS, NOW.plusSeconds(1))),
        VOUCH(of -> of.vouched(request(1))),
        VOUCH_OTHER(of -> of.vouched(request(2))),
        END(Quarantining::ended),
        USE(of -> of.used(NOW.plus(Quarantine.ONE_STORY).minusMillis(1))),
        USE_LATER(of -> of.used(NOW.plus(Quarantine.ONE_STORY)));

        private final Function<Quarantining, Decision<Oversight, OversightEvent, OversightRefusal>> send;

        Command(Function<Quarantining, Decision<Oversight, OversightEvent, OversightRefusal>> send) {
            this.send = send;
        }
    }
}
