package fr.relais.placement.domain.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.curiosity.Pattern;
import fr.relais.placement.domain.request.RequestId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.oversight.Accounts.NOW;
import static fr.relais.placement.domain.oversight.Accounts.QUOTA;
import static fr.relais.placement.domain.oversight.Accounts.asking;
import static fr.relais.placement.domain.oversight.Accounts.oriented;
import static fr.relais.placement.domain.oversight.Accounts.request;
import static org.assertj.core.api.Assertions.assertThat;

/** What an account answers, for every situation and every command. */
class OversightTransitionsTest {

    private static final String TABLE = """
            ORIENTED     | EMPTY PROPOSED ONE_OF_HERS RAISED OLD HERS_OPEN      | RequestCounted
            ORIENTED     | HERS_USED                                            | CASEWORKER_QUOTA_REACHED
            ORIENTED     | FULL PASSED                                          | ORGANISATION_QUOTA_REACHED
            TONIGHT      | EMPTY PROPOSED ONE_OF_HERS RAISED OLD HERS_OPEN      | RequestCounted
            TONIGHT      | HERS_USED FULL                                       | QuotaPassed QUOTA_PASSED
            TONIGHT      | PASSED                                               | RequestCounted
            TONIGHT_LATER | EMPTY PROPOSED ONE_OF_HERS OLD HERS_USED HERS_OPEN FULL PASSED RAISED | RequestCounted
            CROWDED      | EMPTY PROPOSED ONE_OF_HERS OLD HERS_OPEN             | TOO_MANY_OPEN
            CROWDED      | RAISED                                               | RequestCounted
            CROWDED      | HERS_USED                                            | CASEWORKER_QUOTA_REACHED
            CROWDED      | FULL PASSED                                          | ORGANISATION_QUOTA_REACHED
            TONIGHT_CROWDED | EMPTY PROPOSED ONE_OF_HERS OLD HERS_USED HERS_OPEN FULL    | QuotaPassed QUOTA_PASSED
            TONIGHT_CROWDED | PASSED RAISED                                     | RequestCounted
            HERS_CROWDED | EMPTY PROPOSED ONE_OF_HERS OLD RAISED                | RequestCounted
            HERS_CROWDED | HERS_OPEN                                            | TOO_MANY_OPEN_OF_ONE_PERSON
            HERS_CROWDED | HERS_USED                                            | CASEWORKER_QUOTA_REACHED
            HERS_CROWDED | FULL PASSED                                          | ORGANISATION_QUOTA_REACHED
            TONIGHT_HERS | HERS_OPEN HERS_USED FULL                             | QuotaPassed QUOTA_PASSED
            TONIGHT_HERS | EMPTY PROPOSED ONE_OF_HERS OLD RAISED PASSED         | RequestCounted
            AGAIN        | ONE_OF_HERS HERS_USED FULL PASSED RAISED             | unchanged
            AGAIN        | EMPTY PROPOSED                                       | RequestCounted
            AGAIN        | OLD HERS_OPEN                                        | unchanged
            RAISE        | EMPTY ONE_OF_HERS HERS_USED HERS_OPEN FULL PASSED OLD RAISED | QuotaProposed
            RAISE        | PROPOSED                                             | NOT_OF_TWO_ORGANISATIONS
            RAISE_COLLEAGUE | PROPOSED                                          | NOT_OF_TWO_ORGANISATIONS
            RAISE_COLLEAGUE | EMPTY ONE_OF_HERS HERS_USED HERS_OPEN FULL PASSED OLD RAISED | QuotaProposed
            RAISE_ELSEWHERE | PROPOSED                                          | NOT_OF_TWO_ORGANISATIONS
            RAISE_ELSEWHERE | EMPTY ONE_OF_HERS HERS_USED HERS_OPEN FULL PASSED OLD RAISED | QuotaProposed
            RAISE_SECOND | PROPOSED                                             | QuotaRaised
            RAISE_SECOND | EMPTY ONE_OF_HERS HERS_USED HERS_OPEN FULL PASSED OLD RAISED | QuotaProposed
            RAISE_OTHER  | PROPOSED                                             | OTHER_TERMS_PROPOSED
            RAISE_OTHER  | EMPTY ONE_OF_HERS HERS_USED HERS_OPEN FULL PASSED OLD RAISED | QuotaProposed
            RAISE_LATE   | EMPTY ONE_OF_HERS HERS_USED HERS_OPEN FULL PASSED OLD RAISED PROPOSED | QuotaProposed
            USUAL        | PROPOSED RAISED                                      | UsualQuotaRestored
            USUAL        | EMPTY ONE_OF_HERS HERS_USED HERS_OPEN FULL PASSED OLD | unchanged
            LOOK         | ONE_OF_HERS HERS_USED HERS_OPEN FULL PASSED RAISED OLD | SearchesLookedAt
            LOOK         | EMPTY PROPOSED                                       | unchanged
            LOOK_STRUCK  | ONE_OF_HERS HERS_USED HERS_OPEN FULL PASSED RAISED OLD | PatternFound SEARCH_PATTERN
            LOOK_STRUCK  | EMPTY PROPOSED                                       | unchanged
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

    static Stream<Object[]> rows() {
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .flatMap(row -> Arrays.stream(row[1].strip().split(" +")).map(situation ->
                        new Object[] {Situation.valueOf(situation), Command.valueOf(row[0].strip()), row[2].strip()}));
    }

    private static String inOneLine(Oversight before, Decision<Oversight, OversightEvent, OversightRefusal> decision) {
        return decision.fold(
                accepted -> accepted.events().isEmpty()
                        ? accepted.state().equals(before) ? "unchanged" : "changed without saying so"
                        : accepted.events().stream()
                                .map(OversightTransitionsTest::nameOf)
                                .collect(Collectors.joining(" ")),
                Enum::name);
    }

    private static String nameOf(OversightEvent event) {
        return event instanceof OversightEvent.Told told
                ? told.notice().kind().name()
                : event.getClass().getSimpleName();
    }

    private static final Set<RequestId> HERS = Set.of(request(1), request(2), request(3));

    private static Decision<Oversight, OversightEvent, OversightRefusal> raise(
            Oversight account, String person, String organisation, Instant at) {
        return account.allowed(new Proposal(5, 9, new Word(person, organisation, at)), QUOTA);
    }

    private enum Situation {
        EMPTY(Accounts.empty()),
        ONE_OF_HERS(Accounts.admitted(Accounts.empty(), oriented(1, "ana"))),
        HERS_USED(Accounts.admitted(Accounts.admitted(Accounts.empty(), oriented(1, "ana")), oriented(2, "ana"))),
        FULL(new Oversight(
                "referrer-org",
                Accounts.full().ref(),
                List.of(
                        new Charge(request(1), "bo", NOW),
                        new Charge(request(2), "bo", NOW),
                        new Charge(request(3), "cy", NOW)),
                Accounts.full().searches(),
                Allowance.NONE,
                Alerts.NONE,
                null)),
        PASSED(new Oversight(
                "referrer-org",
                FULL.account.ref(),
                FULL.account.charges(),
                FULL.account.searches(),
                Allowance.NONE,
                Alerts.NONE.ofQuota(NOW),
                null)),
        RAISED(Accounts.raised(FULL.account, 5, 9)),
        PROPOSED(Accounts.accepted(raise(EMPTY.account, "eve", "on-call", NOW)).state()),
        OLD(Accounts.admitted(Accounts.empty(), asking(1, "ana", false, NOW.minus(Duration.ofDays(2))))),
        HERS_OPEN(new Oversight(
                "referrer-org",
                OLD.account.ref(),
                Stream.of(1, 2, 3).map(Situation::longAgo).toList(),
                OLD.account.searches(),
                Allowance.NONE,
                Alerts.NONE,
                null));

        private final Oversight account;

        private static Charge longAgo(int number) {
            return new Charge(request(number), "ana", NOW.minus(Duration.ofDays(2)));
        }

        Situation(Oversight account) {
            this.account = account;
        }
    }

    private enum Command {
        ORIENTED(account -> account.admit(oriented(9, "ana"), QUOTA)),
        TONIGHT(account -> account.admit(asking(9, "ana", true, NOW), QUOTA)),
        TONIGHT_LATER(account -> account.admit(asking(9, "ana", true, NOW.plus(Duration.ofDays(1))), QUOTA)),
        CROWDED(account -> account.admit(asking(9, "ana", false, NOW, Accounts.others(5)), QUOTA)),
        TONIGHT_CROWDED(account -> account.admit(asking(9, "ana", true, NOW, Accounts.others(5)), QUOTA)),
        HERS_CROWDED(account -> account.admit(asking(9, "ana", false, NOW, HERS), QUOTA)),
        TONIGHT_HERS(account -> account.admit(asking(9, "ana", true, NOW, HERS), QUOTA)),
        AGAIN(account -> account.admit(oriented(1, "ana"), QUOTA)),
        RAISE(account -> raise(account, "eve", "on-call", NOW)),
        RAISE_COLLEAGUE(account -> raise(account, "fay", "on-call", NOW)),
        RAISE_ELSEWHERE(account -> raise(account, "eve", "coordination-2", NOW)),
        RAISE_SECOND(account -> raise(account, "gil", "coordination-2", NOW)),
        RAISE_OTHER(account -> account.allowed(new Proposal(6, 9, new Word("gil", "coordination-2", NOW)), QUOTA)),
        RAISE_LATE(account -> raise(account, "gil", "coordination-2", NOW.plus(Proposal.A_DAY))),
        USUAL(account -> account.allowed(new Proposal(2, 3, new Word("eve", "on-call", NOW)), QUOTA)),
        LOOK(account -> account.lookedAt(Set.of(request(1)), Set.of(), NOW)),
        LOOK_STRUCK(account -> account.lookedAt(Set.of(request(1)), Set.of(Pattern.HALVES), NOW));

        private final Function<Oversight, Decision<Oversight, OversightEvent, OversightRefusal>> send;

        Command(Function<Oversight, Decision<Oversight, OversightEvent, OversightRefusal>> send) {
            this.send = send;
        }
    }
}
