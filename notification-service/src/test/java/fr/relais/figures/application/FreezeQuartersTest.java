package fr.relais.figures.application;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;

import fr.relais.figures.domain.freeze.FreezeTerms;
import fr.relais.figures.domain.freeze.Given;
import fr.relais.figures.domain.freeze.Registered;
import fr.relais.statistics.fact.Exploitation;
import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.Identification;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.fact.RequestOutcome;
import fr.relais.statistics.table.FrozenQuarter;
import fr.relais.statistics.table.Series;
import fr.relais.statistics.table.TableSet;
import fr.relais.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.relais.figures.application.SomeFacts.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A quarter is counted once, when it is due and was told of completely; and then nothing is left of it. */
class FreezeQuartersTest {

    private static final Quarter SUMMER = new Quarter(2026, 3);
    private static final Quarter AUTUMN = new Quarter(2026, 4);
    private static final FreezeTerms TERMS = new FreezeTerms(Period.ofWeeks(6));
    private static final Instant DUE = TERMS.due(SUMMER);
    private static final String REFERENCE = "orugs4zanfzsa3tporqwk3djmu";

    private final InMemoryFigures store = new InMemoryFigures();
    private final SettableClock clock = SettableClock.at(DUE.minusMillis(1));
    private final Heard alarms = new Heard();
    private final HearFact hear = new HearFact(store.facts(), store.nights(), store.frozen());
    private final GiveExploitation give = new GiveExploitation(store.exploitations(), clock);
    private final FreezeQuarters freeze = with(store.facts(), store.exploitations());

    private FreezeQuarters with(Facts facts, Exploitations exploitations) {
        var watch = new FreezeQuarters.Watch(clock, alarms);
        return new FreezeQuarters(facts, exploitations, store.nights(), store.frozen(), TERMS, watch);
    }

    @BeforeEach
    void aNightEndedWhenTheSummerWasDue() {
        endOfNight(DUE, 59);
    }

    private void endOfNight(Instant night, int organisations) {
        hear.endOfNight(new Registered(FreezeTerms.quarterAt(night), organisations, night))
                .block();
    }

    private void told(SomeFacts fact) {
        hear.fact(fact.told(clock.instant())).block();
    }

    private List<Quarter> round() {
        return freeze.round().collectList().block();
    }

    private FrozenQuarter summer() {
        return store.frozen().all().blockFirst();
    }

    private static int count(FrozenQuarter quarter, String table, String category) {
        return quarter.count(new Series(table, category));
    }

    @Test
    void isCountedWhenItIsDueAndNotBefore() {
        told(SomeFacts.in(SUMMER));
        told(SomeFacts.in(SUMMER).with(RequestOutcome.PLACED).by("another"));
        told(SomeFacts.in(AUTUMN));
        assertThat(round()).isEmpty();

        clock.set(DUE);

        assertThat(round()).containsExactly(SUMMER);
        assertThat(summer().count(TableSet.REQUESTS)).isEqualTo(2);
        assertThat(count(summer(), "placements", "PLACED")).isEqualTo(1);
        assertThat(summer().reporting()).hasSize(2);
        assertThat(summer().registered()).isEqualTo(59);
    }

    @Test
    void waitsForTheEndOfANightSinceItIsDueAndSaysSo() {
        var later = TERMS.due(AUTUMN);
        told(SomeFacts.in(AUTUMN));
        clock.set(later.plus(Duration.ofDays(3)));
        assertThat(round()).isEmpty();
        assertThat(alarms.nights).isEqualTo(1);

        endOfNight(later, 60);

        assertThat(round()).containsExactly(AUTUMN);
    }

    @Test
    void isNeverCountedAgain() {
        told(SomeFacts.in(SUMMER));
        clock.set(DUE);
        round();
        var before = summer();

        told(SomeFacts.in(SUMMER));
        told(SomeFacts.in(new Quarter(2025, 4)));

        assertThat(round()).isEmpty();
        assertThat(store.frozen().all().collectList().block()).containsExactly(before);
        assertThat(store.facts().earliest().block()).isNull();
    }

    @Test
    void isErasedWithWhatWasGivenForIt() {
        var request = SomeFacts.in(SUMMER).about(Digests.factOf(REFERENCE));
        var late = SomeFacts.in(AUTUMN);
        told(request);
        told(late);
        give.handle(REFERENCE, ORGANISATION, given(Exploitation.LABOUR)).block();
        clock.set(DUE);

        round();

        assertThat(store.facts().of(SUMMER).collectList().block()).isEmpty();
        assertThat(store.facts().of(AUTUMN).collectList().block()).containsExactly(late.fact());
        assertThat(kindOf(request.fact())).isNull();
    }

    private static Given given(Exploitation kind) {
        return new Given(kind, Identification.COURT);
    }

    private Given kindOf(Fact fact) {
        var entry = Digests.entryOf(fact.key(), fact.organisation());
        return store.exploitations().of(List.of(entry)).block().get(entry);
    }

    @Test
    void countsTheKindThatItsOwnOrganisationGave() {
        told(SomeFacts.in(SUMMER).about(Digests.factOf(REFERENCE)));
        told(SomeFacts.in(SUMMER));
        give.handle(REFERENCE, ORGANISATION, given(Exploitation.DOMESTIC_SERVITUDE))
                .block();
        give.handle(REFERENCE, "another", given(Exploitation.SEXUAL)).block();
        clock.set(DUE);

        round();

        assertThat(count(summer(), "exploitation", "DOMESTIC_SERVITUDE")).isEqualTo(1);
        assertThat(count(summer(), "identification", "COURT")).isEqualTo(1);
        assertThat(count(summer(), "identification", "NOT_GIVEN")).isEqualTo(1);
        assertThat(count(summer(), "exploitation", "SEXUAL")).isZero();
        assertThat(count(summer(), "exploitation", "NOT_GIVEN")).isEqualTo(1);
    }

    @Test
    void countsNoKindThatOnlyAnotherOrganisationGave() {
        told(SomeFacts.in(SUMMER).about(Digests.factOf(REFERENCE)));
        give.handle(REFERENCE, "another", given(Exploitation.SEXUAL)).block();
        clock.set(DUE);

        round();

        assertThat(count(summer(), "exploitation", "SEXUAL")).isZero();
        assertThat(count(summer(), "exploitation", "NOT_GIVEN")).isEqualTo(1);
    }

    @Test
    void leavesNoGap() {
        told(SomeFacts.in(new Quarter(2025, 4)));
        clock.set(DUE);

        assertThat(round()).containsExactly(new Quarter(2025, 4), new Quarter(2026, 1), new Quarter(2026, 2), SUMMER);
        assertThat(store.frozen()
                        .all()
                        .map(one -> one.count(TableSet.REQUESTS))
                        .collectList()
                        .block())
                .containsExactly(1, 0, 0, 0);
    }

    @Test
    void hasNothingToCountBeforeTheFirstFact() {
        clock.set(DUE);

        assertThat(round()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"before the kinds are erased", "before the facts are erased"})
    void isFinishedAfterACrash(String when) {
        var request = SomeFacts.in(SUMMER).about(Digests.factOf(REFERENCE));
        told(request);
        give.handle(REFERENCE, ORGANISATION, given(Exploitation.LABOUR)).block();
        clock.set(DUE);
        var broken = when.endsWith("kinds are erased")
                ? with(store.facts(), Breaking.at(store.exploitations()))
                : with(Breaking.at(store.facts()), store.exploitations());
        assertThatThrownBy(() -> broken.round().blockLast()).hasMessage("crashed");
        var counted = summer();

        assertThat(round()).isEmpty();

        assertThat(store.frozen().all().collectList().block()).containsExactly(counted);
        assertThat(count(counted, "exploitation", "LABOUR")).isEqualTo(1);
        assertThat(store.facts().earliest().block()).isNull();
        assertThat(kindOf(request.fact())).isNull();
    }

    @Test
    void doesNotFailBecauseMoreReportedThanWereRegistered() {
        endOfNight(DUE.plusSeconds(1), 1);
        for (var organisation : List.of("one", "two", "three")) {
            told(SomeFacts.in(SUMMER).by(organisation));
        }
        clock.set(DUE);

        round();

        assertThat(summer().registered()).isEqualTo(3);
    }
}
