package fr.relais.placement.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.relais.placement.application.BedsByUnit.Lease;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.block.BlockStage;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.RequestId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever coordinators, centres and people do, in whatever order, and wherever answers are lost: a block takes nothing
 * from anybody, keeps to its share, and ends (INV-19); and no bed is lost, or promised twice (INV-02, INV-03).
 */
class BlocksPropertyTest {

    private static final int STEPS = 80;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void takesNothingFromAnybodyAndAlwaysEnds(long seed) {
        var run = new Run(new Random(seed));

        for (var i = 0; i < STEPS; i++) {
            run.step();
        }
        run.letTheTimePass();

        assertThat(run.blocks())
                .allMatch(block -> block.stage() instanceof BlockStage.Closed closed
                        && closed.releases().isEmpty());
        assertThat(run.world.beds.leases.values()).noneMatch(Lease::block);
        assertThat(run.world.beds.leases.keySet()).isEqualTo(run.holdsOfOffers());
        assertThat(run.world.small.alarms).isEmpty();
    }

    /** One random course of events. */
    private static final class Run {

        private final BlockWorld world = new BlockWorld();
        private final Random random;
        private final List<RequestId> requests = new ArrayList<>();
        private final List<BlockId> ids = new ArrayList<>();

        Run(Random random) {
            this.random = random;
            for (var unit : List.of("a", "b", "c", "d")) {
                world.beds.build(unit, 1 + random.nextInt(6));
            }
            world.beds.schemeCap = random.nextBoolean() ? Integer.MAX_VALUE : 6;
            world.beds.notHeard = () -> random.nextInt(12) == 0;
            world.beds.answerLost = () -> random.nextInt(12) == 0;
            world.announce();
        }

        void step() {
            var before = Map.copyOf(world.beds.leases);
            if (random.nextBoolean()) {
                somethingOfBlocks();
                assertThat(displaced(before))
                        .as("INV-19: holds that a block took away")
                        .isEmpty();
                assertThat(bedsKept() * 10)
                        .as("three tenths of all there is, in tenths")
                        .isLessThanOrEqualTo(allBeds() * 3);
            } else {
                somethingElse();
            }
            assertThat(promisedTwice())
                    .as("INV-02: units whose beds are promised twice")
                    .isEmpty();
            assertThat(world.beds.schemeLeft()).as("INV-03").isNotNegative();
        }

        private void somethingOfBlocks() {
            switch (random.nextInt(6)) {
                case 0 -> request();
                case 1 -> any(ids).ifPresent(id -> world.approve(id, null));
                case 2 ->
                    any(ids).filter(id -> random.nextInt(4) == 0)
                            .ifPresent(id ->
                                    world.reserve.close(id, world.by("second")).block());
                case 3 -> trying(() -> world.rounds.sweep().block());
                case 4 -> trying(() -> world.rounds.reconsider().block());
                default ->
                    any(ids).ifPresent(id ->
                            trying(() -> world.advanceBlock.advance(id).block()));
            }
        }

        private void request() {
            if (ids.size() < 6) {
                var least = 1 + random.nextInt(3);
                var ahead = Duration.ofHours(random.nextInt(3));
                ids.add(world.requested(least, least + random.nextInt(3), ahead));
            }
        }

        private void somethingElse() {
            switch (random.nextInt(8)) {
                case 0 -> requests.add(world.small.submitted());
                case 1 -> any(ids).ifPresent(this::somebodyComesOut);
                case 2 -> any(requests).ifPresent(this::somebodyDecides);
                case 3 -> world.announce();
                case 4 -> pass(Duration.ofMinutes(random.nextInt(90)));
                case 5 -> trying(() -> world.reconcile.round().block());
                default ->
                    any(requests)
                            .ifPresent(
                                    id -> trying(() -> world.advance.advance(id).block()));
            }
        }

        private void somebodyComesOut(BlockId id) {
            world.agrees(id).fold(taken -> requests.add(taken.id()), refusal -> false);
        }

        private void somebodyDecides(RequestId id) {
            var offer = world.at(id).liveOffer();
            if (offer.isEmpty() || random.nextInt(3) == 0) {
                world.people.withdraw(id, world.by("worker")).block();
            } else {
                world.people.accept(id, offer.get().ref(), world.by("staff")).block();
            }
        }

        /** The owner of the beds ends blocks by itself. */
        private void pass(Duration time) {
            world.clock.advance(time);
            world.beds.lapse(world.clock.instant());
        }

        private static void trying(Runnable what) {
            try {
                what.run();
            } catch (IllegalStateException away) {
                assertThat(away.getMessage()).isIn("away", "answer lost");
            }
        }

        /** Everything is heard again, and every window ends; the owner of the beds has not looked yet. */
        void letTheTimePass() {
            world.beds.notHeard = () -> false;
            world.beds.answerLost = () -> false;
            world.clock.advance(Duration.ofDays(1));
            world.rounds.sweep().block();
            requests.forEach(id -> world.advance.advance(id).block());
        }

        List<BlockReservation> blocks() {
            return ids.stream().map(world::at).toList();
        }

        private int bedsKept() {
            return blocks().stream().mapToInt(BlockReservation::beds).sum();
        }

        private int allBeds() {
            return world.beds.units().stream()
                    .mapToInt(unit -> world.beds.bedsOf(unit).size())
                    .sum();
        }

        /** Holds of households that were there before and are gone. */
        private Set<HoldId> displaced(Map<HoldId, Lease> before) {
            return before.entrySet().stream()
                    .filter(lease -> !lease.getValue().block())
                    .filter(lease -> !lease.getValue().equals(world.beds.leases.get(lease.getKey())))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        private Stream<Offer> offers() {
            return requests.stream().flatMap(id -> world.at(id).liveOffer().stream());
        }

        Set<HoldId> holdsOfOffers() {
            return offers().map(Offer::hold).collect(Collectors.toSet());
        }

        /** Beds that are said to be somebody's, by whoever says so; what a block keeps is nobody's yet. */
        private Set<String> promisedTwice() {
            var promised = new HashSet<HoldId>();
            var twice = new HashSet<String>();
            offers().filter(offer -> !promised.add(offer.hold()))
                    .forEach(offer -> twice.add(offer.candidate().unit().value()));
            world.beds.units().stream()
                    .filter(unit ->
                            bedsPromisedIn(unit) > world.beds.bedsOf(unit).size())
                    .forEach(twice::add);
            return twice;
        }

        private int bedsPromisedIn(String unit) {
            return offers().map(Offer::candidate)
                    .filter(beds -> beds.unit().value().equals(unit))
                    .mapToInt(beds -> beds.beds())
                    .sum();
        }

        private <T> Optional<T> any(List<T> of) {
            return of.isEmpty() ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
        }
    }
}
