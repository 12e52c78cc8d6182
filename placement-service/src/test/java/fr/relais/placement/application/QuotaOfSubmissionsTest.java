package fr.relais.placement.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.curiosity.Pattern;
import fr.relais.placement.domain.curiosity.SearchPatterns;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.OversightEvent;
import fr.relais.placement.domain.oversight.OversightRefusal;
import fr.relais.placement.domain.oversight.Quota;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Track;
import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** What is counted of a submission, and what is seen in several. */
class QuotaOfSubmissionsTest {

    private static final Territory MAP = new Territory(List.of("31", "32", "75", "76").stream()
            .map(code -> new Departement(code, code, new Region("1", "R"), Set.of(), "MAINLAND"))
            .toList());

    private final World world = new World();
    private final InMemoryOversights oversights = new InMemoryOversights();
    private final WithinQuota quota = new WithinQuota(
            world.requests, oversights, oversights, oversights, new Quota(1, 2, Duration.ofDays(1), 2, 2));
    private int inVain;
    private final LookAtSearches look = new LookAtSearches(
            these -> Mono.just(inVain), oversights, oversights, new SearchPatterns(MAP, MAP.codes()), world.clock);

    private Outcome<Oversight, OversightRefusal> admit(Track track, @Nullable Pace pace, CaseFile file) {
        return admit(track, pace, file, World.START);
    }

    /** When nothing counts any more that was new before. */
    private Outcome<Oversight, OversightRefusal> later(Track track) {
        return admit(track, null, OneWoman.file(), World.START.plus(Duration.ofDays(2)));
    }

    private Outcome<Oversight, OversightRefusal> admit(Track track, @Nullable Pace pace, CaseFile file, Instant at) {
        var draft = new Draft(track, DangerTier.HIGH, departement -> file, null, pace, null);
        var context = new CommandContext(new Actor("worker", "REFERRER", "referrer-org"), at, null, null, false);
        return quota.admit(new RequestId(UUID.randomUUID()), draft, file, context)
                .block();
    }

    /** A person in the street is on the emergency clock, whatever the path is called. */
    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, , true",
        "MINOR, , true",
        "LOCAL, , true",
        "LOCAL, EMERGENCY, true",
        "LOCAL, ORIENTED, false",
        "ORIENTED, , false"
    })
    void whatIsForTonightGoesInAboveTheQuota(Track track, Pace pace, boolean goesIn) {
        admit(Track.ORIENTED, null, OneWoman.file());

        assertThat(admit(track, pace, OneWoman.file()) instanceof Outcome.Done).isEqualTo(goesIn);
        assertThat(oversights.events.stream().anyMatch(OversightEvent.QuotaPassed.class::isInstance))
                .isEqualTo(goesIn);
    }

    @Test
    void anOrganisationHasOnlySoManyOpen() {
        world.submittedOriented();
        assertThat(admit(Track.ORIENTED, null, OneWoman.file())).isInstanceOf(Outcome.Done.class);

        world.submittedOriented();

        assertThat(later(Track.ORIENTED)).isEqualTo(Outcome.refused(OversightRefusal.TOO_MANY_OPEN));
        assertThat(later(Track.EMERGENCY)).isInstanceOf(Outcome.Done.class);
        assertThat(oversights.events).contains(new OversightEvent.QuotaPassed());
    }

    @Test
    void seesTwoSearchesThatDivideTheCountryOnce() {
        admit(Track.EMERGENCY, null, OneWoman.file().fleeing(Set.of("31", "32")));
        admit(Track.EMERGENCY, null, OneWoman.file().fleeing(Set.of("75", "76")));

        look.round().block();
        look.round().block();

        assertThat(oversights.events.stream().filter(OversightEvent.PatternFound.class::isInstance))
                .containsExactly(new OversightEvent.PatternFound(Set.of(Pattern.HALVES)));
        assertThat(oversights.due(World.START).count().block()).isZero();
    }

    @Test
    void seesThatTheySetOutFromEverywhere() {
        for (var number = 10; number <= 30; number++) {
            admit(Track.EMERGENCY, null, OneWoman.settingOutFrom("%02d".formatted(number)));
        }

        look.round().block();

        assertThat(oversights.events).contains(new OversightEvent.PatternFound(Set.of(Pattern.DEPARTURES)));
    }

    @Test
    void seesThatManyWereInVain() {
        admit(Track.EMERGENCY, null, OneWoman.file());
        inVain = 11;

        look.round().block();

        assertThat(oversights.events).contains(new OversightEvent.PatternFound(Set.of(Pattern.IN_VAIN)));
    }

    @Test
    void seesNothingInOneSearchAlone() {
        admit(Track.EMERGENCY, null, OneWoman.file().fleeing(Set.of("31", "32")));

        look.round().block();

        assertThat(oversights.events)
                .containsExactly(new OversightEvent.RequestCounted(), new OversightEvent.SearchesLookedAt());
    }
}
