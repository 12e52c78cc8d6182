package fr.relais.notification.domain.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import fr.relais.blocks.Decision;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.inbox.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a rota answers to every command, and who is on duty when. */
class RotaTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T21:40:00Z");
    private static final Week WEEK = Week.of(NOW);
    private static final ContactId SHE = new ContactId(new UUID(1, 1));
    private static final ContactId ANOTHER = new ContactId(new UUID(1, 2));
    private static final Rota EMPTY = Rota.empty(new OrganisationId("an-org"));

    private enum State {
        FREE(EMPTY),
        OWN(with(SHE)),
        ANOTHERS(with(ANOTHER));

        private final Rota rota;

        State(Rota rota) {
            this.rota = rota;
        }
    }

    private enum Command {
        TAKE(rota -> rota.take(WEEK, SHE, NOW)),
        TAKE_PAST(rota -> rota.take(WEEK.plus(-1), SHE, NOW)),
        TAKE_FAR(rota -> rota.take(WEEK.plus(Rota.WEEKS), SHE, NOW)),
        TAKE_LAST(rota -> rota.take(WEEK.plus(Rota.WEEKS - 1), SHE, NOW)),
        GIVE_BACK(rota -> rota.giveBack(WEEK, SHE, NOW)),
        GIVE_BACK_PAST(rota -> rota.giveBack(WEEK, SHE, NOW.plus(Duration.ofDays(7))));

        private final Function<Rota, Decision<Rota, RotaEvent, RotaRefusal>> send;

        Command(Function<Rota, Decision<Rota, RotaEvent, RotaRefusal>> send) {
            this.send = send;
        }
    }

    private static Rota with(ContactId who) {
        return new Rota(EMPTY.organisation(), Map.of(WEEK, who));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "FREE,     TAKE,           WeekTaken",
        "OWN,      TAKE,           unchanged",
        "ANOTHERS, TAKE,           TAKEN",
        "FREE,     TAKE_PAST,      OUT_OF_REACH",
        "OWN,      TAKE_PAST,      OUT_OF_REACH",
        "ANOTHERS, TAKE_PAST,      OUT_OF_REACH",
        "FREE,     TAKE_FAR,       OUT_OF_REACH",
        "OWN,      TAKE_FAR,       OUT_OF_REACH",
        "ANOTHERS, TAKE_FAR,       OUT_OF_REACH",
        "FREE,     TAKE_LAST,      WeekTaken",
        "OWN,      TAKE_LAST,      WeekTaken",
        "ANOTHERS, TAKE_LAST,      WeekTaken",
        "FREE,     GIVE_BACK,      unchanged",
        "OWN,      GIVE_BACK,      WeekGivenBack",
        "ANOTHERS, GIVE_BACK,      TAKEN",
        "FREE,     GIVE_BACK_PAST, OUT_OF_REACH",
        "OWN,      GIVE_BACK_PAST, OUT_OF_REACH",
        "ANOTHERS, GIVE_BACK_PAST, OUT_OF_REACH"
    })
    void answers(State before, Command command, String expected) {
        var word = command.send
                .apply(before.rota)
                .fold(
                        done -> done.events().isEmpty()
                                ? "unchanged"
                                : done.events().get(0).getClass().getSimpleName(),
                        Enum::name);

        assertThat(word).isEqualTo(expected);
    }

    @Test
    void sheIsOnDutyFromMondayToSundayByTheClocksOfFrance() {
        var rota = with(SHE);

        assertThat(rota.onDuty(Instant.parse("2026-11-15T22:59:59Z"))).isEmpty();
        assertThat(rota.onDuty(Instant.parse("2026-11-15T23:00:00Z"))).contains(SHE);
        assertThat(rota.onDuty(Instant.parse("2026-11-22T22:59:59Z"))).contains(SHE);
        assertThat(rota.onDuty(Instant.parse("2026-11-22T23:00:00Z"))).isEmpty();
    }

    @Test
    void aWeekInWhichClocksAreSetIsStillOne() {
        var rota = new Rota(EMPTY.organisation(), Map.of(Week.parse("2026-W43"), SHE));

        assertThat(rota.onDuty(Instant.parse("2026-10-18T21:59:59Z"))).isEmpty();
        assertThat(rota.onDuty(Instant.parse("2026-10-18T22:00:00Z"))).contains(SHE);
        assertThat(rota.onDuty(Instant.parse("2026-10-25T22:59:59Z"))).contains(SHE);
        assertThat(rota.onDuty(Instant.parse("2026-10-25T23:00:00Z"))).isEmpty();
    }

    @Test
    void whatIsOverIsForgottenWithTheNextChange() {
        var later = NOW.plus(Duration.ofDays(14));

        var next = with(ANOTHER).take(Week.of(later), SHE, later).fold(Decision.Accepted::state, refusal -> null);

        assertThat(next.duty()).isEqualTo(Map.of(Week.of(later), SHE));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-W49, true",
        "2026-W53, true",
        "2027-W53, false",
        "2026-W00, false",
        "2026-W54, false",
        "2026-49, false",
        "2026-W4, false",
        "1999-W01, false",
        "2026-W49x, false"
    })
    void aWeekHasAName(String label, boolean isOne) {
        assertThat(Week.hasForm(label)).isEqualTo(isOne);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31T12:00:00Z, 2026-W53", "2027-01-03T12:00:00Z, 2026-W53", "2027-01-04T12:00:00Z, 2027-W01"})
    void aYearEndsWithAWeek(Instant moment, String label) {
        assertThat(Week.of(moment).label()).isEqualTo(label);
        assertThat(Week.parse(label)).isEqualTo(Week.of(moment));
    }
}
