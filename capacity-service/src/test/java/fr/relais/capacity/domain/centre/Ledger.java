package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import fr.relais.capacity.domain.centre.CentreEvent.ArrivalRecorded;
import fr.relais.capacity.domain.centre.CentreEvent.BedHeld;
import fr.relais.capacity.domain.centre.CentreEvent.BlockDrawnOn;
import fr.relais.capacity.domain.centre.CentreEvent.HoldConfirmed;
import fr.relais.capacity.domain.centre.CentreEvent.HoldLapsed;
import fr.relais.capacity.domain.centre.CentreEvent.HoldReleased;
import fr.relais.capacity.domain.centre.CentreEvent.HoldUnderReview;
import fr.relais.capacity.domain.centre.CentreEvent.HoldWithdrawn;
import fr.relais.capacity.domain.centre.CentreEvent.Lease;
import fr.relais.capacity.domain.centre.CentreEvent.QuotaExtended;
import fr.relais.capacity.domain.centre.CentreEvent.QuotaRenewed;
import fr.relais.capacity.domain.centre.CentreEvent.StayEnded;

import static org.assertj.core.api.Assertions.assertThat;

/** What an outsider knows who reads the events of a centre and nothing else, and what must never be broken there. */
final class Ledger {

    private static final Duration LONGEST_BLOCK = Duration.ofDays(7);

    private final ZoneId zone;
    private final Map<BedId, HoldId> keepers = new HashMap<>();
    private final Map<HoldId, Instant> blocks = new HashMap<>();
    private final Map<HoldId, Instant> refusals = new HashMap<>();
    private final Map<HoldId, Set<SeparationGroup>> groups = new HashMap<>();
    private final Map<Integer, Integer> admitted = new HashMap<>();
    private final Map<Integer, Integer> agreed = new HashMap<>();
    private final List<BedHeld> held = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int quota;
    private List<BedId> drawnFrom = List.of();

    Ledger(ZoneId zone) {
        this.zone = zone;
    }

    void quota(int admissions) {
        quota = admissions;
    }

    /** The kinds of events that were told, and the reasons that were given for saying no. */
    Set<String> seen() {
        return seen;
    }

    int heldIn(UnitId unit) {
        return (int)
                held.stream().filter(event -> event.lease().unit().equals(unit)).count();
    }

    /** One of the newest holds, or one that never was. */
    Lease anyHold(Random random) {
        return held.isEmpty() || random.nextInt(8) == 0
                ? new Lease(CentreFixture.hold(random.nextInt(500)), 1, CentreFixture.UNIT, List.of())
                : held.get(Math.max(0, held.size() - 1 - random.nextInt(5))).lease();
    }

    /** The centre after the command; as it was when it refuses. */
    Centre follow(Centre before, CentreCommand command) {
        return before.decide(command, Timers.DEFAULTS)
                .fold(
                        accepted -> {
                            accepted.events().forEach(event -> write(event, before, command));
                            accepted.events()
                                    .forEach(event -> seen.add(event.getClass().getSimpleName()));
                            if (command instanceof ReviseConvention revised) {
                                quota(((CapacityTerms.Quota)
                                                revised.convention().capacity())
                                        .admissions());
                            }
                            check(accepted.state(), command.at());
                            return accepted.state();
                        },
                        refusal -> {
                            seen.add(command.getClass().getSimpleName() + " " + refusal);
                            return before;
                        });
    }

    private void write(CentreEvent event, Centre before, CentreCommand command) {
        if (event instanceof BedHeld now) {
            placed(now, before, command);
        } else if (event instanceof BlockDrawnOn drawn) {
            drawn.lease().beds().forEach(keepers::remove);
            drawnFrom = drawn.lease().beds();
        } else if (event instanceof HoldReleased over) {
            ended(over.lease());
        } else if (event instanceof HoldLapsed over) {
            ended(over.lease());
        } else if (event instanceof HoldWithdrawn over) {
            ended(over.lease());
        } else if (event instanceof StayEnded over) {
            ended(over.lease());
        } else if (event instanceof HoldUnderReview refused) {
            groups.remove(refused.lease().hold());
            refusals.put(refused.lease().hold(), refused.expiresAt());
        } else if (event instanceof HoldConfirmed confirmed) {
            assertThat(refusals)
                    .as("what the centre has refused is never agreed to")
                    .doesNotContainKey(confirmed.lease().hold());
            assertThat(blocks)
                    .as("a block is never agreed to")
                    .doesNotContainKey(confirmed.lease().hold());
        } else {
            count(event, command.at());
        }
    }

    private void placed(BedHeld now, Centre before, CentreCommand command) {
        var asked = ((PlaceHold) command).asked();
        assertThat(keepers)
                .as("INV-02, INV-19")
                .doesNotContainKeys(now.lease().beds().toArray(BedId[]::new));
        freshBefore(now, before, command.at());
        drawnFrom = List.of();
        now.lease().beds().forEach(bed -> keepers.put(bed, now.lease().hold()));
        groups.put(now.lease().hold(), asked.separation());
        if (now.kind() == HoldKind.BLOCK) {
            blocks.put(now.lease().hold(), now.expiresAt());
            assertThat(now.expiresAt())
                    .as("INV-19")
                    .isBeforeOrEqualTo(command.at().plus(LONGEST_BLOCK));
        }
        held.add(now);
    }

    /** INV-07: said to be free not too long ago, on a site to which people are sent; or kept by a block since then. */
    private void freshBefore(BedHeld now, Centre before, Instant at) {
        assertThat(before.compromised()).as("INV-07").isFalse();
        before.beds()
                .filter(bed -> now.lease().beds().contains(bed.id()))
                .filter(bed -> !drawnFrom.contains(bed.id()))
                .forEach(bed ->
                        assertThat(vacancyOf(bed).freshAt(at)).as("INV-07").isTrue());
    }

    /** A held bed can only have come free by a lapse, with the vacancy that it had. */
    private static Vacancy vacancyOf(Bed bed) {
        return bed instanceof Bed.Held lapsed ? lapsed.vacancy() : ((Bed.Vacant) bed).vacancy();
    }

    private void ended(Lease lease) {
        keepers.values().removeIf(lease.hold()::equals);
        groups.remove(lease.hold());
        blocks.remove(lease.hold());
        refusals.remove(lease.hold());
    }

    private void count(CentreEvent event, Instant at) {
        if (event instanceof ArrivalRecorded arrival) {
            var year = at.atZone(zone).getYear();
            admitted.merge(year, arrival.people(), Integer::sum);
            assertThat(admitted.get(year)).as("INV-28").isLessThanOrEqualTo(quota + agreed.getOrDefault(year, 0));
        } else if (event instanceof QuotaExtended extended) {
            agreed.put(extended.year(), extended.more());
        } else if (event instanceof QuotaRenewed renewed) {
            agreed.merge(renewed.year(), renewed.carried(), Math::max);
        }
    }

    private void check(Centre centre, Instant at) {
        var kept = new HashMap<BedId, HoldId>();
        centre.beds().forEach(bed -> bed.under().ifPresent(hold -> kept.put(bed.id(), hold)));
        assertThat(kept).as("INV-02: beds and events tell one story").isEqualTo(keepers);
        centre.units().forEach(unit -> assertThat(unit.beds()).as("INV-03").hasSize(unit.capacity()));
        centre.convention()
                .schemes()
                .forEach(scheme ->
                        assertThat(takenIn(scheme, centre)).as("INV-03").isLessThanOrEqualTo(scheme.cap()));
        assertThat(blocks.values()).as("INV-19: a block ends").allMatch(at::isBefore);
        assertThat(refusals.values()).as("a review ends").allMatch(at::isBefore);
        blocks.keySet().retainAll(kept.values());
        nobodyMeets(kept.values());
    }

    private static long takenIn(Scheme scheme, Centre centre) {
        return centre.units().stream()
                .filter(unit -> scheme.id().equals(unit.terms().scheme()))
                .flatMap(unit -> unit.beds().stream())
                .filter(bed -> bed instanceof Bed.Held || bed instanceof Bed.Reserved || bed instanceof Bed.Occupied)
                .count();
    }

    /** INV-22. */
    private void nobodyMeets(Iterable<HoldId> there) {
        var seen = new HashSet<SeparationGroup>();
        var holds = new HashSet<HoldId>();
        there.forEach(holds::add);
        for (var hold : holds) {
            var own = groups.getOrDefault(hold, Set.of());
            assertThat(Collections.disjoint(seen, own)).as("INV-22").isTrue();
            seen.addAll(own);
        }
    }
}
