package fr.relais.placement.application;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.block.AdvanceBlock;
import fr.relais.placement.application.block.BlockDraft;
import fr.relais.placement.application.block.BlockRounds;
import fr.relais.placement.application.block.ChooseBeds;
import fr.relais.placement.application.block.CountryNow;
import fr.relais.placement.application.block.ReserveBlock;
import fr.relais.placement.application.block.SubmitOutOfBlock;
import fr.relais.placement.application.block.SubmitOutOfBlock.PersonDraft;
import fr.relais.placement.domain.availability.AllocationMode;
import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.availability.Publics;
import fr.relais.placement.domain.availability.SchemeDates;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.block.BedsForBlock;
import fr.relais.placement.domain.block.BlockFile;
import fr.relais.placement.domain.block.BlockRefusal;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.block.OverrideReason;
import fr.relais.placement.domain.block.Window;
import fr.relais.placement.domain.clock.Policies;
import fr.relais.placement.domain.clock.Policy;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.organisation.OrganisationKind;
import fr.relais.placement.domain.organisation.OrganisationRefusal;
import fr.relais.placement.domain.organisation.ReferrerOrganisation;
import fr.relais.placement.domain.oversight.Quota;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.Consistency;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.placement.domain.request.Track;
import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.testing.SettableClock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The use cases of blocks and requests over beds that are counted: a country of one city and what is far from it. */
final class BlockWorld {

    private static final Territory MAP = new Territory(List.of(departement("75"), departement("31")));

    final InMemoryOversights oversights = new InMemoryOversights();
    final World small = new World();
    final InMemoryRequests requests = small.requests;
    final InMemoryBlocks blocks = small.blocks;
    final SettableClock clock = small.clock;
    final BedsByUnit beds = new BedsByUnit();
    final AdvanceRequest advance;
    final AdvanceBlock advanceBlock;
    final BlockRounds rounds;
    final ReserveBlock reserve;
    final ChooseBeds choice;
    final SubmitOutOfBlock outOfBlock;
    final ChangeRequest people;
    final ReconcileHolds reconcile;
    private long version;
    private int keys;

    BlockWorld() {
        var heldBack = new HeldBack(new Quarantines(oversights, Duration.ZERO), requests, clock);
        var matcher = new Matcher(MAP);
        var match = new MatchRequest(new PricedMatcher(matcher, small.prices), requests, blocks, small.explaining);
        var candidates = new ChooseInTurn(
                new ChooseCandidate(requests, small, small, match, small, clock), small, heldBack, Duration.ZERO);
        advance = new AdvanceRequest(requests, candidates, beds, small.steps, small.households, clock);
        var files = new SealedInMemory();
        var country = new CountryNow(small, requests, blocks, small, matcher, clock);
        choice = new ChooseBeds(country, files, new BedsForBlock(matcher, MAP));
        advanceBlock = new AdvanceBlock(blocks, choice, beds, small, clock);
        rounds = new BlockRounds(blocks, advanceBlock, clock);
        reserve = new ReserveBlock(blocks, files, country, small, small);
        outOfBlock = new SubmitOutOfBlock(requests, files, submitting());
        people = new ChangeRequest(requests, small);
        reconcile = new ReconcileHolds(requests, blocks, beds, small, new Corrections(small, small.differences), clock);
    }

    private SubmitRequest submitting() {
        return new SubmitRequest(requests, new OneOrganisation(), small, rules(), small, small);
    }

    private SubmissionRules rules() {
        return new SubmissionRules(
                new Consistency(MAP),
                new Policies(Policy.EMERGENCY, Policy.ORIENTED),
                new HandOverMinors(new InMemoryMinorHandOvers(), small),
                new WithinQuota(
                        requests, oversights, oversights, oversights, new Quota(1, 1, Duration.ofDays(1), 100, 100)),
                new NarrowSearches(MAP, true));
    }

    private static Departement departement(String code) {
        return new Departement(code, code, new Region("R", "R"), Set.of(), "MAINLAND");
    }

    /** Says what is free now. */
    void announce() {
        version++;
        small.index = small.index.with(beds.units().stream().map(this::centre).toList());
    }

    private CentreAvailability centre(String unit) {
        var free = beds.free(unit);
        var states = beds.bedsOf(unit).stream()
                .sorted()
                .map(bed -> free.contains(bed)
                        ? new BedAvailability(bed, BedState.VACANT, Instant.MAX)
                        : new BedAvailability(bed, BedState.HELD, null))
                .toList();
        var publics = new Publics(Set.of(AgeBand.ADULT), Set.of(Gender.F), Set.of(HouseholdType.SINGLE), false);
        var one = new UnitAvailability(
                new UnitRef(unit),
                AllocationMode.PER_BED,
                DurationClass.SHORT,
                0,
                beds.schemeCap == Integer.MAX_VALUE ? null : Math.max(0, beds.schemeLeft()),
                SchemeDates.ALWAYS,
                publics,
                Set.of(),
                Set.of(),
                null,
                states);
        var ref = new CentreRef(UUID.nameUUIDFromBytes(unit.getBytes(StandardCharsets.UTF_8)));
        return new CentreAvailability(ref, "centre-org", "31", true, false, null, version, List.of(one));
    }

    CommandContext by(String person) {
        return new CommandContext(new Actor(person, "COORDINATOR", "on-call"), clock.instant(), null, null, false);
    }

    BlockId requested(int least, int most, Duration ahead) {
        var id = new BlockId(new UUID(11, ++keys));
        var from = clock.instant().plus(ahead);
        var file = new BlockFile(Set.of("75"), Set.of(), Set.of());
        var draft = new BlockDraft(least, most, new Window(from, from.plus(Duration.ofHours(12))), file);
        reserve.request(id, draft, by("first")).block();
        return id;
    }

    Outcome<BlockReservation, BlockRefusal> approve(BlockId id, OverrideReason override) {
        return reserve.approve(id, override, by("second")).block();
    }

    /** Requested and approved, whatever share it takes, and everything had that could be. */
    BlockId keeping(int least, int most) {
        var id = requested(least, most, Duration.ZERO);
        approve(id, OverrideReason.PEOPLE_IN_DANGER);
        advanceBlock.advance(id).block();
        return id;
    }

    BlockReservation at(BlockId id) {
        return blocks.find(id).block().value();
    }

    PlacementRequest at(RequestId id) {
        return requests.find(id).block().value();
    }

    /** A woman alone who came out of the operation; the answer may be a refusal. */
    Outcome<PlacementRequest, SubmissionRefusal> agrees(BlockId block) {
        var draft = new Draft(Track.EMERGENCY, DangerTier.HIGH, departement -> OneWoman.file(), null, null, null);
        var id = new RequestId(new UUID(12, ++keys));
        return outOfBlock
                .handle(id, new PersonDraft("association", draft), at(block), by("first"))
                .block();
    }

    RequestId placedOutOf(BlockId block) {
        var id = agrees(block).fold(PlacementRequest::id, refusal -> null);
        advance.advance(id).block();
        return id;
    }

    /** Files as they are, under the byte that is their number. */
    private static final class SealedInMemory implements BlockFiles {

        private final List<BlockFile> kept = new ArrayList<>();

        @Override
        public Mono<SealedFile> seal(BlockId block, BlockFile file) {
            kept.add(file);
            return Mono.just(new SealedFile(new byte[] {(byte) (kept.size() - 1)}));
        }

        @Override
        public Mono<BlockFile> open(BlockId block, SealedFile file) {
            return Mono.fromSupplier(() -> kept.get(file.bytes()[0]));
        }
    }

    private static final class OneOrganisation implements ReferrerOrganisations {

        private final ReferrerOrganisation association =
                new ReferrerOrganisation("association", OrganisationKind.ASSOCIATION, "31");

        @Override
        public Mono<ReferrerOrganisation> find(String id) {
            return Mono.just(association).filter(known -> known.id().equals(id));
        }

        @Override
        public Flux<ReferrerOrganisation> all() {
            return Flux.just(association);
        }

        @Override
        public Mono<Outcome<Versioned<ReferrerOrganisation>, OrganisationRefusal>> register(
                ReferrerOrganisation organisation, CommandContext context) {
            return Mono.just(Outcome.done(new Versioned<>(association, 1)));
        }
    }
}
