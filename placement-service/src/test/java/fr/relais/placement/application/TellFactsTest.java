package fr.relais.placement.application;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.fact.FactOutcome;
import fr.relais.placement.domain.fact.Quarter;
import fr.relais.placement.domain.fact.RequestFact;
import fr.relais.placement.domain.organisation.OrganisationKind;
import fr.relais.placement.domain.organisation.OrganisationRefusal;
import fr.relais.placement.domain.organisation.ReferrerOrganisation;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/** A night: what it tells, what it leaves out, and what is left when it fails. */
class TellFactsTest {

    private static final Quarter AUTUMN = new Quarter(2026, 4);

    private final World world = new World();
    private final Told told = new Told();
    private final Files files = new Files();
    private final TellFacts tell = new TellFacts(
            world.requests, new ReadFacts(files, World.MAP), new Registered(), told, world.clock, Period.ofWeeks(8));

    @Test
    void tellsEveryRequestAndThenHowManyOrganisationsThereAre() {
        world.submitted();
        world.submittedOriented();

        var night = tell.round().block();

        assertThat(night).isEqualTo(new TellFacts.Night(2, 0));
        assertThat(told.said).hasSize(3);
        assertThat(told.facts).hasSize(2).allMatch(fact -> fact.outcome() == FactOutcome.WAITING);
        assertThat(told.said.get(2)).isEqualTo(AUTUMN.label() + " 2");
    }

    @Test
    void tellsAllOfOneNightUnderOneTime() {
        world.submitted();
        world.clock.advance(Duration.ofHours(3));
        world.submitted();

        tell.round().block();

        assertThat(told.nights).containsExactly(world.clock.instant());
    }

    @Test
    void tellsOfAQuarterForSoLongAfterItsEndAndNoLonger() {
        world.submitted();

        world.clock.set(Instant.parse("2027-02-25T12:00:00Z"));
        assertThat(tell.round().block().told()).isEqualTo(1);

        world.clock.set(Instant.parse("2027-02-26T12:00:00Z"));
        assertThat(tell.round().block().told()).isZero();
    }

    @Test
    void leavesOutWhatCannotBeReadAnyMoreAndGoesOn() {
        files.gone.add(world.submitted());
        world.submitted();

        assertThat(tell.round().block()).isEqualTo(new TellFacts.Night(1, 1));
        assertThat(told.said).hasSize(2);
    }

    @Test
    void failsWithoutItsLastWordWhenSomethingCannotBeTold() {
        world.submitted();
        told.away = true;

        StepVerifier.create(tell.round()).verifyErrorMessage("away");

        assertThat(told.said).isEmpty();
    }

    /** Where facts go in this test. */
    private static final class Told implements FactSink {

        private final List<RequestFact> facts = new ArrayList<>();
        private final List<String> said = new ArrayList<>();
        private final Set<Instant> nights = new HashSet<>();
        private boolean away;

        @Override
        public Mono<Void> tell(RequestFact fact, Instant night) {
            return Mono.defer(() -> {
                if (away) {
                    return Mono.error(new IllegalStateException("away"));
                }
                facts.add(fact);
                said.add(fact.toString());
                nights.add(night);
                return Mono.empty();
            });
        }

        @Override
        public Mono<Void> tellRegistered(Quarter quarter, int organisations, Instant night) {
            return Mono.fromRunnable(() -> {
                said.add(quarter.label() + " " + organisations);
                nights.add(night);
            });
        }
    }

    /** Files of which some have lost their key. */
    private static final class Files implements CaseFiles {

        private final Set<RequestId> gone = new HashSet<>();

        @Override
        public Mono<SealedFile> seal(RequestId request, CaseFile file) {
            return Mono.empty();
        }

        @Override
        public Mono<CaseFile> open(RequestId request, SealedFile file) {
            return gone.contains(request)
                    ? Mono.error(new IllegalStateException("a case has no key any more"))
                    : Mono.just(OneWoman.file());
        }
    }

    /** Two organisations. */
    private static final class Registered implements ReferrerOrganisations {

        @Override
        public Mono<ReferrerOrganisation> find(String id) {
            return Mono.empty();
        }

        @Override
        public Flux<ReferrerOrganisation> all() {
            return Flux.just("one", "two").map(id -> new ReferrerOrganisation(id, OrganisationKind.ASSOCIATION, "31"));
        }

        @Override
        public Mono<Outcome<Versioned<ReferrerOrganisation>, OrganisationRefusal>> register(
                ReferrerOrganisation organisation, CommandContext context) {
            return Mono.empty();
        }
    }
}
