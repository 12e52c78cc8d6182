package fr.relais.placement.domain.request;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;

import static fr.relais.placement.domain.request.Requests.decision;

/** One request, the people around it, and a capacity that grants, refuses and forgets holds. */
final class RequestRun {

    private final Random random;
    final Map<HoldId, Long> held = new HashMap<>();
    private final Set<HoldId> ended = new HashSet<>();
    PlacementRequest request;
    Instant now = Requests.NOW;
    OfferId agreedTo;
    private long fence;

    /** The first draw of a small seed is nearly always the same: the seed itself decides the track. */
    RequestRun(long seed) {
        this.random = new Random(seed);
        this.request = Requests.submitted(seed % 2 == 0 ? Track.EMERGENCY : Track.ORIENTED);
    }

    void somebodyActs() {
        now = now.plus(Duration.ofMinutes(random.nextInt(20)));
        var ref = someRef();
        switch (random.nextInt(18)) {
            case 0, 1, 2 -> take(request.answering().accepted(ref, now));
            case 3 -> take(request.answering().refused(ref, Requests.no(RefusalReason.TECHNICAL, "staff"), now));
            case 4, 5, 6 -> agree();
            case 7 -> take(request.consenting().declined("worker", now));
            case 8, 9 -> take(request.arriving().arrived(ref, now));
            case 10 -> loseTheHold();
            case 11 -> withdrawSometimes();
            case 12 -> take(request.assessing().recorded(Side.REFERRER, new Assessment("worker", now)));
            case 13 -> take(request.assessing().recorded(Side.COORDINATOR, new Assessment("guide", now)));
            case 14 -> take(request.preparing().travelling().setOut(now));
            case 15 -> waitInVain();
            case 16 -> takenUpAgain();
            default -> {}
        }
    }

    boolean accepts(Decision<PlacementRequest, PlacementEvent, RequestRefusal> decision) {
        return decision.fold(accepted -> true, refusal -> false);
    }

    boolean isOver() {
        return request.stage() instanceof Stage.Withdrawn || request.stage() instanceof Stage.Ended;
    }

    /** A reference that is live or asked about, or nobody's. */
    private Reference someRef() {
        var asked = request.solicitations().open();
        return asked.isEmpty()
                ? request.liveOffer().map(Offer::ref).orElse(Requests.reference('z'))
                : asked.get(random.nextInt(asked.size())).ref();
    }

    private void agree() {
        request.liveOffer()
                .map(Offer::id)
                .filter(id -> request.outward() == OutwardStatus.ACCEPTED)
                .ifPresent(id -> agreedTo = id);
        take(request.consenting().agreed(now));
    }

    private void withdrawSometimes() {
        if (random.nextInt(4) == 0) {
            take(request.consenting().withdrawn("worker", now));
        }
    }

    private void waitInVain() {
        now = now.plus(Duration.ofDays(random.nextInt(3)));
        take(request.preparing().travelling().notArrived(someRef(), "staff", now));
    }

    private void takenUpAgain() {
        var aside = request.consenting().settingAside();
        var elsewhere = new Redirection(RedirectTarget.SIAO_115, Side.REFERRER, true);
        switch (random.nextInt(4)) {
            case 0 -> take(aside.paused(Side.REFERRER, PauseReason.CONTACT_LOST, "worker", now));
            case 1 -> take(aside.redirected(elsewhere, new Attestation("worker", now)));
            case 2 -> take(aside.reopened(now));
            default -> take(aside.resumed(now));
        }
    }

    private void loseTheHold() {
        if (request.stage() instanceof Stage.Offered || request.stage() instanceof Stage.Accepted) {
            var hold = request.liveOffer().orElseThrow().hold();
            held.remove(hold);
            ended.add(hold);
            take(request.answering().lapsed(hold, now));
        }
    }

    void someStepIsDone() {
        if (random.nextInt(3) > 0) {
            work(request.nextStep(now), random.nextInt(3) > 0);
        }
    }

    void workOff() {
        while (!(request.nextStep(now) instanceof Step.Nothing)) {
            work(request.nextStep(now), true);
        }
    }

    private void work(Step step, boolean recorded) {
        if (step instanceof Step.PlaceHold place) {
            var granted = place(place.intent().hold());
            record(
                    recorded,
                    () -> granted
                            ? request.searching().granted(place.intent().hold(), fence, "code", now)
                            : request.searching().conflicted(place.intent().hold(), now));
        } else if (step instanceof Step.ReleaseHold release) {
            held.remove(release.release().hold());
            ended.add(release.release().hold());
            record(
                    recorded,
                    () -> request.searching().released(release.release().hold()));
        } else if (step instanceof Step.ConfirmHold confirm) {
            var there = held.containsKey(confirm.offer().hold());
            record(
                    recorded,
                    () -> there
                            ? request.answering().reserved(confirm.offer().hold(), now)
                            : request.answering().lapsed(confirm.offer().hold(), now));
        } else {
            take(inside(step));
        }
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> inside(Step step) {
        if (step instanceof Step.ChooseCandidate) {
            return request.submission().oriented()
                    ? ask()
                    : random.nextInt(3) == 0
                            ? request.searching().waitFor(Requests.REASONS, decision())
                            : request.searching().intend(newIntent(), decision());
        }
        if (step instanceof Step.Pass pass) {
            return pass.moment().passes(request, now);
        }
        if (step instanceof Step.PlanStay plan) {
            return request.arriving().stayPlanned(plan.offer().id());
        }
        if (step instanceof Step.GiveUpStay giveUp) {
            return request.arriving().stayGivenUp(giveUp.offer().id());
        }
        return step instanceof Step.OpenStay
                ? request.arriving().stayOpened()
                : request.arriving().stayEnded(now);
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> ask() {
        var more = Stream.generate(this::newIntent)
                .limit(random.nextInt(request.asking().room() + 1))
                .map(intent -> Solicitation.of(intent, now.plus(Duration.ofHours(2))))
                .toList();
        return request.asking().ask(more, Requests.REASONS, decision());
    }

    private HoldIntent newIntent() {
        var id = new UUID(random.nextLong(), random.nextLong());
        return new HoldIntent(
                new HoldId(id),
                new OfferId(new UUID(random.nextLong(), random.nextLong())),
                new Reference((id.toString().replaceAll("[^a-f2-7]", "") + "a".repeat(26)).substring(0, 26)),
                Requests.candidate(random.nextInt(1000)),
                now);
    }

    private boolean place(HoldId hold) {
        if (ended.contains(hold) || (!held.containsKey(hold) && random.nextInt(4) == 0)) {
            return false;
        }
        held.computeIfAbsent(hold, id -> ++fence);
        return true;
    }

    private void record(
            boolean recorded, Supplier<Decision<PlacementRequest, PlacementEvent, RequestRefusal>> command) {
        if (recorded) {
            take(command.get());
        }
    }

    void take(Decision<PlacementRequest, PlacementEvent, RequestRefusal> decision) {
        request = decision.fold(Decision.Accepted::state, refusal -> request);
    }
}
