package fr.relais.placement.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.placement.application.RecordStay.Leaver;
import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.clock.Policies;
import fr.relais.placement.domain.explanation.Explainer;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.request.Assessment;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.placement.domain.request.Side;
import fr.relais.placement.domain.request.Submission;
import fr.relais.placement.domain.request.Track;
import fr.relais.placement.domain.stay.StayTerms;
import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.testing.SettableClock;
import reactor.core.publisher.Mono;

/** The use cases with everything around them in memory: beds that are lent, an index, a clock. */
final class World implements CaseFiles, Availability, Mint, Agenda, Alarms {

    static final Territory MAP =
            new Territory(List.of(new Departement("31", "31", new Region("76", "O"), Set.of(), "MAINLAND")));
    static final Instant START = Instant.parse("2026-11-20T21:30:00Z");
    static final CommandContext BY_A_PERSON =
            new CommandContext(new Actor("someone", "CENTRE", "centre-org"), START, null, null, false);

    final InMemoryRequests requests = new InMemoryRequests();
    final InMemoryBlocks blocks = new InMemoryBlocks();
    final SettableClock clock = SettableClock.at(START);
    final BedsInMemory beds = new BedsInMemory();
    final InMemoryOversights oversights = new InMemoryOversights();
    final Quarantines quarantines = new Quarantines(oversights, Duration.ZERO);
    final HeldBack heldBack = new HeldBack(quarantines, requests, clock);
    final InMemoryHouseholds households = new InMemoryHouseholds();
    final InMemoryStays stays = new InMemoryStays();
    final List<RequestId> agenda = new ArrayList<>();
    final List<Alarm> alarms = new ArrayList<>();
    final List<String> found = new ArrayList<>();
    final FoundDifferences differences = (difference, subject, says) -> Mono.fromSupplier(() -> {
        var line = difference + " " + subject;
        return !found.contains(line) && found.add(line);
    });
    final ScarcityPrices prices = new ScarcityPrices();
    final PricedMatcher matcher = new PricedMatcher(new Matcher(MAP), prices);
    final InMemoryExplanations explanations = new InMemoryExplanations();
    final Explaining explaining = new Explaining(new Explainer(MAP), explanations, explanations);
    final AdvanceRequest advance;
    final RematchWaiting rematching;
    final RecordStay recordStay;
    final StaySteps steps;
    NationalIndex index = NationalIndex.EMPTY;
    boolean caughtUp = true;
    String organisation = "referrer-org";
    private int minted;

    World() {
        this(Duration.ZERO);
    }

    /** @param patience how long somebody who has just asked gives way to those who wait */
    World(Duration patience) {
        var match = new MatchRequest(matcher, requests, blocks, explaining);
        var candidates = new ChooseInTurn(
                new ChooseCandidate(requests, this, this, match, this, clock), this, heldBack, patience);
        var followed = new StaysOfRequests(stays, StayTerms.DEFAULT, clock);
        steps = new StaySteps(followed, stays, requests, households, this, clock);
        advance = new AdvanceRequest(requests, candidates, beds, steps, households, clock);
        rematching = new RematchWaiting(
                requests, new AssignWaiting(requests, this, this, match, heldBack, clock), advance, candidates);
        recordStay = new RecordStay(requests, households, new ChangeRequest(requests, this), followed, stays);
    }

    RequestId submitted() {
        return submitted(DangerTier.HIGH);
    }

    RequestId submitted(DangerTier tier) {
        return submitted(tier, reference());
    }

    RequestId submittedOriented() {
        return submitted(DangerTier.HIGH, reference(), Track.ORIENTED);
    }

    /** On the oriented path, assessed by both sides. */
    RequestId assessed(DangerTier tier) {
        var id = submitted(tier, reference(), Track.ORIENTED);
        for (var side : Side.values()) {
            var assessment = new Assessment("by " + side, clock.instant());
            requests.change(
                            id,
                            CommandContext.system(clock.instant()),
                            request -> request.assessing().recorded(side, assessment))
                    .block();
        }
        return id;
    }

    RequestId submitted(DangerTier tier, Reference household) {
        return submitted(tier, household, Track.EMERGENCY);
    }

    RequestId submitted(DangerTier tier, Reference household, Track track) {
        var id = new RequestId(id());
        var submission = new Submission(
                organisation,
                reference(),
                reference(),
                household,
                track,
                tier,
                1,
                clock.instant(),
                clock.instant(),
                new SealedFile(new byte[] {1}),
                Policies.DEFAULTS.of(track.pace()));
        requests.submit(id, CommandContext.system(START), () -> PlacementRequest.submit(id, submission))
                .block();
        return id;
    }

    void announce(String unit, long version, BedState state, Feature... features) {
        announce(unit, version, state, false, features);
    }

    void announceCompromised(String unit, long version) {
        announce(unit, version, BedState.FROZEN, true);
    }

    private void announce(String unit, long version, BedState state, boolean compromised, Feature... features) {
        var freshUntil = state == BedState.VACANT ? clock.instant().plus(Duration.ofDays(1)) : null;
        var bed = new BedAvailability("bed", state, freshUntil);
        index = index.with(List.of(OneBed.of(unit, bed, features).announced(version, compromised)));
    }

    PlacementRequest at(RequestId id) {
        return requests.find(id).block().value();
    }

    Offer offerOf(RequestId id) {
        return at(id).liveOffer().orElseThrow();
    }

    void leaves(RequestId id, Reference offer) {
        recordStay
                .depart(id, new Leaver(offer, ExitDestination.OWN_HOME, null), BY_A_PERSON)
                .block();
    }

    void go(RequestId id) {
        advance.advance(id).block();
    }

    @Override
    public Mono<SealedFile> seal(RequestId request, CaseFile file) {
        return Mono.just(new SealedFile(new byte[] {1}));
    }

    @Override
    public Mono<CaseFile> open(RequestId request, SealedFile file) {
        return Mono.just(OneWoman.file());
    }

    @Override
    public boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public NationalIndex current() {
        return index;
    }

    @Override
    public UUID id() {
        return new UUID(7, ++minted);
    }

    @Override
    public Reference reference() {
        var digits = String.format("%05d", ++minted)
                .replace('0', 'a')
                .replace('1', 'b')
                .replace('8', 'y')
                .replace('9', 'z');
        return new Reference("a".repeat(21) + digits);
    }

    @Override
    public void advance(RequestId request) {
        agenda.add(request);
    }

    @Override
    public void advance(BlockId block) {
        beds.calls.add("advance a block");
    }

    @Override
    public void rematch() {
        beds.calls.add("rematch");
    }

    @Override
    public void leaveCompromisedSites() {
        beds.calls.add("leave");
    }

    @Override
    public void raise(Alarm alarm) {
        alarms.add(alarm);
    }
}
