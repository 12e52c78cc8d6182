package fr.relais.placement.domain.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import fr.relais.placement.domain.disclosure.Subject.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every subject × purpose × field × situation of a placement, and what the policy answers. */
class DisclosurePolicyTest {

    private static final Instant ARRIVAL = Instant.parse("2026-12-01T14:00:00Z");
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private enum Who {
        ESCORT(Standing.REFERRER, "association", "escort", Duration.ZERO),
        ESCORT_FIVE_MINUTES_AGO(Standing.REFERRER, "association", "escort", FIVE_MINUTES),
        ESCORT_AHEAD(Standing.REFERRER, "association", "escort", Duration.ofSeconds(-30)),
        ESCORT_A_MOMENT_LATER(Standing.REFERRER, "association", "escort", FIVE_MINUTES.plus(MOMENT)),
        ESCORT_WHO_SAYS_NOTHING(Standing.REFERRER, "association", "escort", null),
        ESCORT_FAR_AHEAD(Standing.REFERRER, "association", "escort", Duration.ofSeconds(-31)),
        COLLEAGUE(Standing.REFERRER, "association", "colleague", Duration.ZERO),
        NAMESAKE(Standing.REFERRER, "other-association", "escort", Duration.ZERO),
        ESCORT_AS_CENTRE(Standing.CENTRE, "association", "escort", Duration.ZERO),
        ESCORT_OF_NOBODY(Standing.REFERRER, "", "escort", Duration.ZERO),
        CENTRE(Standing.CENTRE, "centre", "", Duration.ZERO),
        OTHER_CENTRE(Standing.CENTRE, "other-centre", "", Duration.ZERO),
        COORDINATOR(Standing.ANOTHER, "on-call", "escort", Duration.ZERO);

        private final Subject subject;

        Who(Standing standing, String organisation, String reader, @Nullable Duration signedInAgo) {
            this.subject = new Subject(standing, organisation, reader, signedInAgo);
        }
    }

    private enum Situation {
        NOT_EXPECTED(new Placement("association", "centre", false, false, "escort", ARRIVAL, ARRIVAL, 0, ARRIVAL)),
        NO_PLAN(new Placement("association", "centre", true, false, "escort", null, ARRIVAL, 0, ARRIVAL)),
        NOTHING_SAID(new Placement("association", "centre", true, false, "escort", ARRIVAL, null, 0, ARRIVAL)),
        NOBODY_NAMED(new Placement("association", "centre", true, false, null, ARRIVAL, ARRIVAL, 0, ARRIVAL)),
        BEFORE_THE_WINDOW(
                met(ARRIVAL, ARRIVAL, 0, ARRIVAL.minus(Duration.ofHours(2)).minus(MOMENT))),
        WINDOW_OPENS(met(ARRIVAL, ARRIVAL, 0, ARRIVAL.minus(Duration.ofHours(2)))),
        READ_TWICE(met(ARRIVAL, ARRIVAL, 2, ARRIVAL)),
        READ_THREE_TIMES(met(ARRIVAL, ARRIVAL, 3, ARRIVAL)),
        WINDOW_CLOSES(met(ARRIVAL, ARRIVAL, 0, ARRIVAL.plus(Duration.ofHours(1)))),
        AFTER_THE_WINDOW(
                met(ARRIVAL, ARRIVAL, 0, ARRIVAL.plus(Duration.ofHours(1)).plus(MOMENT))),
        /** The train is late: both windows are open. */
        MOVED_A_LITTLE(met(ARRIVAL.plus(Duration.ofHours(2)), ARRIVAL, 0, ARRIVAL.plus(Duration.ofMinutes(30)))),
        /** The referrer moves the plan to now: the centre has said it for another day. */
        MOVED_TO_NOW(met(ARRIVAL, ARRIVAL.plus(Duration.ofDays(3)), 0, ARRIVAL)),
        /** The time has come for which the centre said it, and she is not expected any more now. */
        MOVED_AWAY(met(ARRIVAL.plus(Duration.ofDays(3)), ARRIVAL, 0, ARRIVAL)),
        SITE_KNOWN(new Placement("association", "centre", true, true, "escort", ARRIVAL, ARRIVAL, 0, ARRIVAL));

        private final Placement placement;

        Situation(Placement placement) {
            this.placement = placement;
        }

        private static Placement met(Instant arrivesAt, Instant enteredFor, int readings, Instant at) {
            return new Placement("association", "centre", true, false, "escort", arrivesAt, enteredFor, readings, at);
        }
    }

    private record Case(Who who, Purpose purpose, Field field, Situation situation) {}

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void answers(Case asked, Verdict expected) {
        var verdict = new DisclosurePolicy()
                .decide(asked.who().subject, asked.purpose(), asked.situation().placement, asked.field());

        assertThat(verdict).isEqualTo(expected);
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows().map(row -> row[0]))
                .doesNotHaveDuplicates()
                .hasSize(Who.values().length
                        * Purpose.values().length
                        * Field.values().length
                        * Situation.values().length);
    }

    @ParameterizedTest
    @CsvSource({"REFERRER,REFERRER", "CENTRE,CENTRE", "COORDINATOR,ANOTHER", "AUDITOR,ANOTHER", "SERVICE,ANOTHER"})
    void aRoleThatIsNotKnownIsAnotherOne(String role, Standing expected) {
        var standings = Stream.of(Standing.REFERRER, Standing.CENTRE).map(wanted -> Standing.as(wanted, List.of(role)));

        assertThat(standings
                        .filter(standing -> standing != Standing.ANOTHER)
                        .findFirst()
                        .orElse(Standing.ANOTHER))
                .isEqualTo(expected);
    }

    static Stream<Object[]> rows() {
        return table().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .flatMap(DisclosurePolicyTest::cases);
    }

    private static Stream<Object[]> cases(String[] row) {
        var verdict = Verdict.valueOf(row[4].strip());
        return named(row[0], Who.class)
                .flatMap(who -> named(row[1], Purpose.class)
                        .flatMap(purpose -> named(row[2], Field.class)
                                .flatMap(field -> named(row[3], Situation.class)
                                        .map(situation -> new Case(who, purpose, field, situation)))))
                .map(asked -> new Object[] {asked, verdict});
    }

    private static <E extends Enum<E>> Stream<E> named(String cell, Class<E> type) {
        return cell.strip().equals("*")
                ? Stream.of(type.getEnumConstants())
                : Arrays.stream(cell.strip().split(" +")).map(name -> Enum.valueOf(type, name));
    }

    private static String table() {
        try (var file = DisclosurePolicyTest.class.getResourceAsStream("/disclosure-policy.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
