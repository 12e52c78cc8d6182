package fr.relais.placement.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Step;
import fr.relais.placement.domain.request.Track;
import fr.relais.placement.domain.request.TransferReason;
import fr.relais.placement.domain.stay.Living.Away;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.placement.domain.stay.StayStage;
import fr.relais.placement.domain.stay.StayStatus;
import fr.relais.placement.domain.stay.StayTerms;

/**
 * One household and everybody who does something about it, at random: with processes that end between two writes, and
 * slow ones that go on with what they had read long ago.
 */
public final class HouseholdRun {

    private static final int MOST_REQUESTS = 7;

    final OneHousehold one = new OneHousehold();
    final World world = one.world;
    final Set<StayId> saidToHaveLeft = new HashSet<>();
    private final Random random;
    private final List<PlacementRequest> readBefore = new ArrayList<>();
    Map<StayId, StayStage> before = new HashMap<>();
    int crashes;
    private boolean crashing;

    /** A process ends between two writes. */
    private static final class Crash extends RuntimeException {}

    public HouseholdRun(long seed) {
        random = new Random(seed);
        Runnable mayCrash = () -> {
            if (crashing && random.nextInt(8) == 0) {
                throw new Crash();
            }
        };
        world.requests.afterWrite = mayCrash;
        world.stays.afterWrite = mayCrash;
        world.households.afterWrite = mayCrash;
        one.submit(Track.EMERGENCY);
    }

    public void act() {
        before = stages();
        world.clock.advance(Duration.ofSeconds(random.nextInt(300)));
        crashing = random.nextBoolean();
        try {
            somebodyActs(one.requests.get(random.nextInt(one.requests.size())));
        } catch (Crash ended) {
            // Whoever comes next goes on from what is stored.
            crashes++;
        }
        crashing = false;
        one.freeBeds();
    }

    /** Which request has led out of which, by an arrival. */
    public Map<RequestId, RequestId> transfers() {
        var transfers = new HashMap<RequestId, RequestId>();
        for (var id : one.requests) {
            var left = world.at(id).ties().transfer();
            if (left != null && !world.at(id).transferring().isOutOf(left.from())) {
                transfers.put(id, left.from());
            }
        }
        return transfers;
    }

    /** Everything that a request has said. */
    public List<PlacementEvent> saidBy(RequestId request) {
        return world.requests.said.getOrDefault(request, List.of());
    }

    /** Everything that the stays which follow from a request have said. */
    public Map<StayId, List<StayEvent>> saidByStaysOf(RequestId request) {
        var said = new HashMap<StayId, List<StayEvent>>();
        world.stays.all().stream()
                .filter(stay -> stay.admission().request().equals(request))
                .forEach(stay -> said.put(stay.id(), world.stays.said.get(stay.id())));
        return said;
    }

    void comeToRest() {
        before = stages();
        one.workOff();
    }

    private Map<StayId, StayStage> stages() {
        var stages = new HashMap<StayId, StayStage>();
        world.stays.all().forEach(stay -> stages.put(stay.id(), stay.stage()));
        return stages;
    }

    private void somebodyActs(RequestId id) {
        switch (random.nextInt(24)) {
            case 0 -> submit();
            case 1, 2 -> transfer(id);
            case 3, 4, 5, 6 -> pushOn(id);
            case 7, 8, 9, 10 -> arrive(id);
            case 11 -> depart(id);
            case 12 -> stop(id);
            case 13 -> one.stayOf(id).ifPresent(one::callOff);
            case 14 -> absentOrBack(id);
            case 15 -> one.sweep();
            case 16, 17 -> aSlowReplicaGoesOn();
            case 18 -> one.announceAll();
            case 19 -> one.prepare.setOut(id, one.context()).block();
            default -> advance(id);
        }
    }

    private void submit() {
        if (one.requests.size() < MOST_REQUESTS) {
            one.submit(random.nextInt(3) == 0 ? Track.EMERGENCY : Track.ORIENTED);
        }
    }

    private void transfer(RequestId id) {
        if (one.requests.size() < MOST_REQUESTS && world.at(id).arrival().isPresent()) {
            one.transfer(id, TransferReason.NEEDS);
        }
    }

    private void pushOn(RequestId id) {
        advance(id);
        one.acceptAll(id);
        advance(id);
        one.agree(id);
        advance(id);
    }

    private void advance(RequestId id) {
        readBefore.add(world.at(id));
        world.go(id);
    }

    private void arrive(RequestId id) {
        if (world.at(id).liveOffer().isPresent()) {
            readBefore.add(world.at(id));
            one.arrive(id);
            readBefore.add(world.at(id));
        }
    }

    private void depart(RequestId id) {
        var arrival = world.at(id).arrival();
        if (arrival.isPresent() && random.nextInt(2) == 0) {
            if (one.stayOf(id)
                    .map(Stay::status)
                    .filter(StayStatus.TRANSFERRING::equals)
                    .isEmpty()) {
                saidToHaveLeft.add(
                        StaysOfRequests.idOf(world.at(id), arrival.get().offer()));
            }
            one.depart(id, arrival.get().offer().ref(), ExitDestination.OWN_HOME);
        }
    }

    private void stop(RequestId id) {
        if (random.nextInt(3) == 0) {
            one.people.withdraw(id, one.context()).block();
        } else {
            one.people.decline(id, one.context()).block();
        }
    }

    private void absentOrBack(RequestId id) {
        var now = world.clock.instant();
        var away = random.nextBoolean();
        one.stayOf(id)
                .ifPresent(stay -> world.stays
                        .change(
                                stay.id(),
                                one.context(),
                                current -> away
                                        ? current.living().absent(new Away(now, null, false), now, StayTerms.DEFAULT)
                                        : current.living().returned(now))
                        .block());
    }

    /** What another replica had read goes on only now, with the step that followed then. */
    private void aSlowReplicaGoesOn() {
        if (!readBefore.isEmpty()) {
            var stale = readBefore.get(random.nextInt(readBefore.size()));
            var step = stale.nextStep(world.clock.instant());
            if (isForStays(step)) {
                one.steps
                        .take(stale, step)
                        .flatMap(decided -> world.requests.change(stale.id(), one.context(), decided))
                        .block();
            }
        }
    }

    private static boolean isForStays(Step step) {
        return step instanceof Step.PlanStay
                || step instanceof Step.GiveUpStay
                || step instanceof Step.OpenStay
                || step instanceof Step.EndStay
                || step instanceof Step.BeginTransfer
                || step instanceof Step.CallOffTransfer
                || step instanceof Step.LeaveOldPlace;
    }
}
