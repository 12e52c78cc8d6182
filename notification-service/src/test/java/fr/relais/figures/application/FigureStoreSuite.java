package fr.relais.figures.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import fr.relais.figures.domain.freeze.Given;
import fr.relais.figures.domain.freeze.Registered;
import fr.relais.figures.domain.freeze.ToldFact;
import fr.relais.statistics.fact.AgeBand;
import fr.relais.statistics.fact.Exploitation;
import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.HouseholdForm;
import fr.relais.statistics.fact.Identification;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.fact.RefusalReason;
import fr.relais.statistics.fact.Region;
import fr.relais.statistics.fact.RequestOutcome;
import fr.relais.statistics.fact.Track;
import fr.relais.statistics.fact.UnmetReason;
import fr.relais.statistics.fact.WaitingBand;
import fr.relais.statistics.table.FrozenQuarter;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of every store of the figures; run against the one in memory and the real one. */
public abstract class FigureStoreSuite {

    static final Quarter SUMMER = new Quarter(2026, 3);
    static final Quarter AUTUMN = new Quarter(2026, 4);
    static final Quarter WINTER = new Quarter(2027, 1);
    static final Instant NIGHT = Instant.parse("2026-11-02T02:30:00Z");
    private static final Instant NEXT = NIGHT.plus(Duration.ofDays(1));
    private static final Duration SOON = Duration.ofSeconds(20);

    private final FigureStore store = empty();

    /** A store with nothing in it. */
    protected abstract FigureStore empty();

    private static <T> T done(Mono<T> mono) {
        return mono.block(SOON);
    }

    private List<Fact> facts(Quarter quarter) {
        return done(store.facts().of(quarter).collectList());
    }

    @Test
    void keepsAllThatAFactSays() {
        var fact = new Fact(
                UUID.randomUUID(),
                AUTUMN,
                Track.MINOR,
                HouseholdForm.FAMILY,
                Set.of(AgeBand.values()),
                Region.COUNTRY,
                RequestOutcome.PLACED,
                WaitingBand.OVER_60_DAYS,
                Set.of(UnmetReason.values()),
                Set.of(RefusalReason.values()),
                Exploitation.NOT_GIVEN,
                Identification.NOT_GIVEN,
                "an-organisation");

        done(store.facts().put(new ToldFact(fact, NIGHT)));

        assertThat(facts(AUTUMN)).containsExactly(fact);
        assertThat(facts(SUMMER)).isEmpty();
    }

    @Test
    void keepsOfOneRequestWhatWasToldInTheLatestNightInWhateverOrder() {
        var waiting = SomeFacts.in(AUTUMN);
        var placed = waiting.with(RequestOutcome.PLACED);

        for (var told : List.of(placed.told(NEXT), waiting.told(NIGHT), placed.told(NEXT), waiting.told(NEXT))) {
            done(store.facts().put(told));
        }

        assertThat(facts(AUTUMN)).containsExactly(placed.fact());
    }

    @Test
    void keepsTheLatestWhoeverIsQuicker() {
        var request = SomeFacts.in(AUTUMN);

        Flux.fromStream(IntStream.range(0, 40).mapToObj(night -> (night * 7) % 40))
                .flatMap(night -> store.facts()
                        .put(request.from(Region.values()[night % 18]).told(NIGHT.plus(Duration.ofDays(night))))
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast(SOON);

        assertThat(facts(AUTUMN))
                .containsExactly(request.from(Region.values()[39 % 18]).fact());
    }

    @Test
    void knowsTheEarliestQuarterAndErasesUpToOne() {
        assertThat(done(store.facts().earliest())).isNull();
        for (var quarter : List.of(WINTER, SUMMER, AUTUMN)) {
            done(store.facts().put(SomeFacts.in(quarter).told(NIGHT)));
        }
        assertThat(done(store.facts().earliest())).isEqualTo(SUMMER);

        done(store.facts().eraseUpTo(AUTUMN));

        assertThat(done(store.facts().earliest())).isEqualTo(WINTER);
        assertThat(facts(SUMMER)).isEmpty();
        assertThat(facts(AUTUMN)).isEmpty();
    }

    @Test
    void keepsTheLastNightOfEachQuarter() {
        assertThat(done(store.nights().latest())).isNull();
        assertThat(done(store.nights().registeredIn(SUMMER))).isNull();
        done(store.nights().put(new Registered(AUTUMN, 13, NEXT)));
        done(store.nights().put(new Registered(AUTUMN, 12, NIGHT)));
        done(store.nights().put(new Registered(WINTER, 59, NEXT.plus(Duration.ofDays(90)))));

        assertThat(done(store.nights().latest())).isEqualTo(NEXT.plus(Duration.ofDays(90)));
        assertThat(done(store.nights().registeredIn(SUMMER))).isEqualTo(13);
        assertThat(done(store.nights().registeredIn(AUTUMN))).isEqualTo(13);
        assertThat(done(store.nights().registeredIn(WINTER))).isEqualTo(59);
        assertThat(done(store.nights().registeredIn(WINTER.next()))).isNull();
    }

    @Test
    void keepsTheKindThatWasGivenLastAndErasesIt() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var later = UUID.randomUUID();
        done(store.exploitations().put(one, given(Exploitation.LABOUR), AUTUMN));
        done(store.exploitations().put(one, given(Exploitation.FORCED_OFFENDING), AUTUMN));
        done(store.exploitations().put(other, given(Exploitation.OTHER), SUMMER));
        done(store.exploitations().put(later, given(Exploitation.SEXUAL), WINTER));
        assertThat(kinds(one, other, UUID.randomUUID()))
                .isEqualTo(Map.of(one, given(Exploitation.FORCED_OFFENDING), other, given(Exploitation.OTHER)));

        done(store.exploitations().erase(List.of(one), SUMMER));

        assertThat(kinds(one, other, later)).isEqualTo(Map.of(later, given(Exploitation.SEXUAL)));
    }

    private static Given given(Exploitation kind) {
        return new Given(kind, Identification.values()[kind.ordinal()]);
    }

    private Map<UUID, Given> kinds(UUID... entries) {
        return done(store.exploitations().of(List.of(entries)));
    }

    @Test
    void keepsTheFirstCountOfAQuarter() {
        var first = FrozenQuarter.of(AUTUMN, List.of(SomeFacts.in(AUTUMN).fact()), 59);
        assertThat(done(store.frozen().last())).isNull();

        done(store.frozen().keep(FrozenQuarter.of(WINTER, List.of(), 60)));
        done(store.frozen().keep(first));
        done(store.frozen().keep(FrozenQuarter.of(AUTUMN, List.of(), 3)));

        assertThat(done(store.frozen().all().collectList()))
                .containsExactly(first, FrozenQuarter.of(WINTER, List.of(), 60));
        assertThat(done(store.frozen().last())).isEqualTo(WINTER);
    }

    @Test
    void remembersWhatWasSaidFirst() {
        assertThat(done(store.said().remember("2026-T4/PUBLIC", "a"))).isEqualTo("a");
        assertThat(done(store.said().remember("2026-T4/PUBLIC", "b"))).isEqualTo("a");
        assertThat(done(store.said().remember("2026-T4/RAPPORTEUR", "b"))).isEqualTo("b");
    }
}
