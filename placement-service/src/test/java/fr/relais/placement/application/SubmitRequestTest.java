package fr.relais.placement.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.SubmissionRefusal.Inconsistent;
import fr.relais.placement.application.SubmissionRefusal.OrganisationUnknown;
import fr.relais.placement.domain.clock.Limit;
import fr.relais.placement.domain.clock.Policies;
import fr.relais.placement.domain.clock.Policy;
import fr.relais.placement.domain.organisation.OrganisationKind;
import fr.relais.placement.domain.organisation.OrganisationRefusal;
import fr.relais.placement.domain.organisation.ReferrerOrganisation;
import fr.relais.placement.domain.oversight.Quota;
import fr.relais.placement.domain.request.Consistency;
import fr.relais.placement.domain.request.Contradiction;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Track;
import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class SubmitRequestTest {

    private final World world = new World();
    private final InMemoryMinorHandOvers handOvers = new InMemoryMinorHandOvers();
    private final InMemoryOversights oversights = new InMemoryOversights();
    private final SubmitRequest submit = new SubmitRequest(
            world.requests,
            new TwoOrganisations(),
            world,
            new SubmissionRules(
                    new Consistency(map()),
                    policies(),
                    new HandOverMinors(handOvers, world),
                    new WithinQuota(
                            world.requests,
                            oversights,
                            oversights,
                            oversights,
                            new Quota(2, 3, Duration.ofDays(1), 100, 100)),
                    new NarrowSearches(map(), true)),
            world,
            world);

    private static Territory map() {
        return new Territory(List.of(new Departement("31", "31", new Region("76", "O"), Set.of(), "MAINLAND")));
    }

    /** Somebody has set ten minutes more for centres to answer an emergency. */
    private static Policies policies() {
        var given = Policy.EMERGENCY;
        var slower = new Policy(
                given.pace(),
                new Limit.WallClock(Duration.ofMinutes(40)),
                given.nudge(),
                given.escalation(),
                given.reservation(),
                given.thinking(),
                given.reminder(),
                given.validation(),
                given.noShow());
        return new Policies(slower, Policy.ORIENTED);
    }

    private Outcome<PlacementRequest, SubmissionRefusal> submit(String organisation, Reference household, Instant at) {
        return submitDraft(
                organisation,
                new Draft(Track.EMERGENCY, DangerTier.HIGH, departement -> OneWoman.file(), household, null, null),
                at);
    }

    private Outcome<PlacementRequest, SubmissionRefusal> submitDraft(String organisation, Draft draft, Instant at) {
        var context = new CommandContext(new Actor("worker", "REFERRER", organisation), at, null, null, false);
        return submit.handle(new RequestId(UUID.randomUUID()), draft, context).block();
    }

    private static PlacementRequest taken(Outcome<PlacementRequest, SubmissionRefusal> outcome) {
        return outcome.fold(request -> request, refusal -> {
            throw new AssertionError(refusal.toString());
        });
    }

    private static SubmissionRefusal refused(Outcome<PlacementRequest, SubmissionRefusal> outcome) {
        return outcome.fold(
                request -> {
                    throw new AssertionError("taken");
                },
                refusal -> refusal);
    }

    @Test
    void storesTheRequestAndLetsTheRestFollow() {
        var request = taken(submit("referrer-org", null, World.START));

        assertThat(world.at(request.id())).isEqualTo(request);
        assertThat(world.agenda).containsExactly(request.id());
        assertThat(world.beds.calls).isEmpty();
    }

    @Test
    void freezesThePolicyOfTheMoment() {
        var request = taken(submit("referrer-org", null, World.START));

        assertThat(request.submission().policy()).isEqualTo(policies().emergency());
    }

    @Test
    void everySideHasAReferenceOfItsOwn() {
        var submission = taken(submit("referrer-org", null, World.START)).submission();

        assertThat(Set.of(submission.referrerRef(), submission.coordinatorRef(), submission.household()))
                .hasSize(3);
    }

    @Test
    void aHouseholdKeepsItsSeniorityInAnotherRequest() {
        var household =
                taken(submit("referrer-org", null, World.START)).submission().household();

        var second = taken(submit("referrer-org", household, World.START.plus(Duration.ofDays(9))));

        assertThat(second.submission().seniority()).isEqualTo(World.START);
        assertThat(second.submission().household()).isEqualTo(household);
    }

    @Test
    void aHouseholdOfAnotherOrganisationIsUnknown() {
        var household =
                taken(submit("referrer-org", null, World.START)).submission().household();

        assertThat(refused(submit("other-org", household, World.START)))
                .isEqualTo(new Inconsistent(List.of(new Contradiction("householdRef", Contradiction.Kind.UNKNOWN))));
    }

    @Test
    void anOrganisationThatIsNotRegisteredAsksForNothing() {
        assertThat(refused(submit("stranger", null, World.START))).isEqualTo(new OrganisationUnknown());
        assertThat(world.agenda).isEmpty();
    }

    /** Two organisations are registered. */
    private static final class TwoOrganisations implements ReferrerOrganisations {

        @Override
        public Mono<ReferrerOrganisation> find(String id) {
            return Mono.just(id)
                    .filter(Set.of("referrer-org", "other-org")::contains)
                    .map(known -> new ReferrerOrganisation(known, OrganisationKind.ASSOCIATION, "31"));
        }

        @Override
        public Flux<ReferrerOrganisation> all() {
            return Flux.empty();
        }

        @Override
        public Mono<Outcome<Versioned<ReferrerOrganisation>, OrganisationRefusal>> register(
                ReferrerOrganisation organisation, CommandContext context) {
            return Mono.empty();
        }
    }
}
