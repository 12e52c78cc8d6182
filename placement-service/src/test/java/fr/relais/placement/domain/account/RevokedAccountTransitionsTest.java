package fr.relais.placement.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.account.RevokedAccount.Event;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a revoked account answers, in every situation, to everything that is said of it. */
class RevokedAccountTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T22:15:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final Instant NEXT_YEAR = NOW.plus(Duration.ofDays(300));

    private static final String TABLE = """
            REVOKE_EARLIER       | QUIET PENDING HALF TOLD | unchanged
            REVOKE_LATER         | QUIET                   | AccountRevoked
            REVOKE_LATER         | PENDING                 | AccountRevoked pending
            REVOKE_LATER         | HALF                    | AccountRevoked pending [a]
            REVOKE_LATER         | TOLD                    | AccountRevoked [a, b]
            COMPROMISE_LATER     | QUIET PENDING           | AccountRevoked pending
            COMPROMISE_LATER     | HALF                    | AccountRevoked pending [a]
            COMPROMISE_LATER     | TOLD                    | AccountRevoked pending [a, b]
            COMPROMISE_NEXT_YEAR | QUIET PENDING HALF TOLD | AccountRevoked pending
            TELL_A               | QUIET TOLD HALF         | unchanged
            TELL_A               | PENDING                 | a pending [a]
            TELL_BOTH            | QUIET TOLD              | unchanged
            TELL_BOTH            | PENDING                 | a b pending [a, b]
            TELL_BOTH            | HALF                    | b pending [a, b]
            END                  | QUIET TOLD              | unchanged
            END                  | PENDING                 | AlertEnded
            END                  | HALF                    | AlertEnded [a]
            END_OF_AN_EARLIER    | QUIET PENDING HALF TOLD | unchanged
            """;

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @MethodSource("rows")
    void answers(Situation before, Command command, String expected) {
        assertThat(inOneLine(before.account, command.send.apply(before.account)))
                .isEqualTo(expected);
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows().map(row -> row[0] + "+" + row[1]))
                .doesNotHaveDuplicates()
                .hasSize(Situation.values().length * Command.values().length);
    }

    /** The subject of an account is kept as long as it is needed, and no longer. */
    @Test
    void forgetsWhoItWasOnceEverybodyIsTold() {
        assertThat(Situation.PENDING.account.alert().account()).isEqualTo("her");
        assertThat(Situation.TOLD.account.alert().account()).isEmpty();
    }

    static Stream<Object[]> rows() {
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .flatMap(row -> Arrays.stream(row[1].strip().split(" +")).map(situation ->
                        new Object[] {Situation.valueOf(situation), Command.valueOf(row[0].strip()), row[2].strip()}));
    }

    private static String inOneLine(
            RevokedAccount before, Decision<RevokedAccount, Event, RevokedAccount.Refusal> decision) {
        return decision.fold(
                accepted -> accepted.events().isEmpty()
                        ? accepted.state().equals(before) ? "unchanged" : "changed without saying so"
                        : accepted.events().stream()
                                        .map(RevokedAccountTransitionsTest::nameOf)
                                        .collect(Collectors.joining(" "))
                                + alertOf(accepted.state()),
                Enum::name);
    }

    private static String alertOf(RevokedAccount account) {
        var alert = account.alert();
        if (alert == null) {
            return "";
        }
        var told = alert.told().stream().sorted().toList();
        return (alert.pending() ? " pending" : "") + (told.isEmpty() ? "" : " " + told);
    }

    private static String nameOf(Event event) {
        return event instanceof Event.Told told
                ? told.notice().organisation()
                : event.getClass().getSimpleName();
    }

    private static RevokedAccount revoked(Alert alert) {
        return new RevokedAccount("digest", NOW, alert);
    }

    private static RevokedAccount compromised(Instant at) {
        return new RevokedAccount("digest", at, Alert.of("her", at));
    }

    private static List<Event.Told> told(String... organisations) {
        return Arrays.stream(organisations)
                .map(one -> new Event.Told(
                        new Notice(one, new Reference("r".repeat(26)), Notice.Kind.ACCOUNT_COMPROMISED),
                        new Reference("k".repeat(26))))
                .toList();
    }

    private enum Situation {
        QUIET(revoked(null)),
        PENDING(revoked(Alert.of("her", NOW))),
        HALF(revoked(new Alert("her", NOW, true, Set.of("a")))),
        TOLD(revoked(new Alert("her", NOW, true, Set.of("a", "b")).ended()));

        private final RevokedAccount account;

        Situation(RevokedAccount account) {
            this.account = account;
        }
    }

    private enum Command {
        REVOKE_EARLIER(account -> account.revokedAgain(new RevokedAccount("digest", NOW.minusSeconds(1), null))),
        REVOKE_LATER(account -> account.revokedAgain(new RevokedAccount("digest", LATER, null))),
        COMPROMISE_LATER(account -> account.revokedAgain(compromised(LATER))),
        COMPROMISE_NEXT_YEAR(account -> account.revokedAgain(compromised(NEXT_YEAR))),
        TELL_A(account -> account.tell(told("a"))),
        TELL_BOTH(account -> account.tell(told("a", "b"))),
        END(account -> account.endAlert(NOW)),
        END_OF_AN_EARLIER(account -> account.endAlert(NOW.minusSeconds(1)));

        private final Function<RevokedAccount, Decision<RevokedAccount, Event, RevokedAccount.Refusal>> send;

        Command(Function<RevokedAccount, Decision<RevokedAccount, Event, RevokedAccount.Refusal>> send) {
            this.send = send;
        }
    }
}
