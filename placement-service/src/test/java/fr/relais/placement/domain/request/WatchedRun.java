package fr.relais.placement.domain.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.matching.WaitingReason;

import static fr.relais.placement.domain.request.Requests.decision;
import static org.assertj.core.api.Assertions.assertThat;

/** One request over weeks: what happens inside is drawn, and its timers are noted late, or lost with a crash. */
final class WatchedRun {

    private final Random random;
    private final boolean visibly;
    final List<Told> told = new ArrayList<>();
    PlacementRequest request;
    Instant now = Requests.NOW;

    /** @param visibly whether things happen that a referrer learns of */
    WatchedRun(long seed, Track track, boolean visibly) {
        this.random = new Random(seed);
        this.visibly = visibly;
        this.request = Requests.submitted(track);
        if (track == Track.ORIENTED) {
            take(request.assessing().recorded(Side.REFERRER, new Assessment("worker", now)));
            take(request.assessing().recorded(Side.COORDINATOR, new Assessment("guide", now)));
        }
    }

    /** Somebody was told of something in a round of the search. */
    record Told(Instant at, Notice notice, Instant round, Instant begun, Instant validated) {}

    void goOn(Duration time) {
        now = now.plus(time);
        for (var i = 0; i < 1 + random.nextInt(4); i++) {
            somethingHappens();
        }
    }

    private void somethingHappens() {
        var ref = someRef();
        switch (random.nextInt(visibly ? 18 : 13)) {
            case 0, 1 -> take(request.searching().waitFor(reasons(), decidedNow()));
            case 2, 3, 4, 5 -> {
                choose();
                hold(random.nextInt(4) > 0);
            }
            case 6 -> hold(true);
            case 7 -> take(request.answering().accepted(ref, now));
            case 8, 9, 10 -> take(request.answering().refused(ref, Requests.no(RefusalReason.TECHNICAL, "staff"), now));
            case 11 -> take(request.searching().alarm(now));
            case 12 -> request.liveOffer().ifPresent(offer -> take(lost(offer)));
            case 13, 14 ->
                request.liveOffer().ifPresent(offer -> take(request.answering().reserved(offer.hold(), now)));
            case 15 -> take(request.consenting().declined("worker", now));
            case 16 -> take(request.consenting().agreed(now));
            default -> take(random.nextInt(6) == 0 ? request.consenting().withdrawn("worker", now) : same());
        }
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> same() {
        return Decision.unchanged(request);
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> lost(Offer offer) {
        return visibly || request.stage() instanceof Stage.Undisclosed
                ? request.answering().lapsed(offer.hold(), now)
                : same();
    }

    private void choose() {
        var id = new UUID(random.nextLong(), random.nextLong());
        var letters = (id.toString().replaceAll("[^a-f2-7]", "") + "a".repeat(26)).substring(0, 26);
        var candidate = Requests.candidate(random.nextInt(1000));
        var intent = new HoldIntent(new HoldId(id), new OfferId(id), new Reference(letters), candidate, now);
        var answerBy = request.submission().policy().answer().after(now, candidate.departement());
        take(
                request.asking().room() > 0
                        ? request.asking().ask(List.of(Solicitation.of(intent, answerBy)), Set.of(), decidedNow())
                        : request.searching().intend(intent, decidedNow()));
    }

    private void hold(boolean granted) {
        if (request.stage() instanceof Stage.Intending intending) {
            var hold = intending.intent().hold();
            take(
                    granted
                            ? request.searching().granted(hold, 1, "code", now)
                            : request.searching().conflicted(hold, now));
        }
    }

    private Reference someRef() {
        var asked = request.solicitations().open();
        return asked.isEmpty()
                ? request.liveOffer().map(Offer::ref).orElse(Requests.reference('z'))
                : asked.get(random.nextInt(asked.size())).ref();
    }

    private Set<WaitingReason> reasons() {
        return Set.of(WaitingReason.values()[random.nextInt(3)]);
    }

    private MatchingDecision decidedNow() {
        var like = decision();
        return new MatchingDecision(like.ruleSet(), now, like.candidates(), like.exclusions(), null);
    }

    /** Notes every moment that has come. None of them decides anything for the person. */
    void sweep() {
        while (request.nextStep(now) instanceof Step.Pass pass) {
            var before = request;
            take(pass.moment().passes(request, now));
            assertThat(request).as("progress after " + pass.moment()).isNotEqualTo(before);
            assertThat(request.submission()).isEqualTo(before.submission());
            assertThat(before.stage() instanceof Stage.Undisclosed)
                    .as("searched for before and after " + pass.moment())
                    .isEqualTo(request.stage() instanceof Stage.Undisclosed);
        }
    }

    void take(Decision<PlacementRequest, PlacementEvent, RequestRefusal> decision) {
        decision.fold(
                accepted -> {
                    request = accepted.state();
                    accepted.events().stream()
                            .filter(Notice.class::isInstance)
                            .map(Notice.class::cast)
                            .forEach(this::tell);
                    return request;
                },
                refusal -> request);
    }

    private void tell(Notice notice) {
        var search = request.search();
        told.add(new Told(
                now,
                notice,
                search.since(),
                search.vigil().begunAt(),
                search.vigil().validatedAt()));
    }

    List<Told> told(Notice.Kind kind) {
        return told.stream().filter(one -> one.notice().kind() == kind).toList();
    }
}
