package fr.relais.placement.domain.stay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.stay.Caring.Held;
import fr.relais.placement.domain.stay.Leaving.Departure;
import fr.relais.placement.domain.stay.Living.Away;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.stay.StayFixtures.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * INV-10: whatever is recorded, in whatever order, and however many years go by, a stay ends when somebody says that
 * she has left or has arrived elsewhere, and by nothing else. INV-13: not while a transfer is under way.
 */
class StayEndsPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onlyADepartureOrAnArrivalElsewhereEndsAStay(long seed) {
        var run = new Run(new Random(seed));

        for (var i = 0; i < 80; i++) {
            var before = run.stay;
            var timeAlone = run.random.nextInt(3) == 0;
            var mayEnd = timeAlone ? run.timeGoesBy() : run.somebodyRecords();

            var ended = before.open() && !run.stay.open();
            assertThat(ended && !mayEnd).isFalse();
            if (timeAlone) {
                assertThat(run.stay.stage()).isEqualTo(before.stage());
            }
            assertThat(run.stay.due().filter(due -> due.isBefore(run.now) && run.stay.open()))
                    .as("nobody was told in time, after the sweep")
                    .matches(due -> !timeAlone || due.isEmpty());
        }
    }

    /** One stay, the people around it, and the sweep. */
    private static final class Run {

        private final Random random;
        private Stay stay = StayFixtures.in(StayFixtures.Situation.ACTIVE);
        private Instant now = StayFixtures.NOW;

        Run(Random random) {
            this.random = random;
        }

        boolean timeGoesBy() {
            now = now.plus(Duration.ofHours(random.nextInt(24 * 200)));
            take(stay.remind(now));
            return false;
        }

        /** Whether what was recorded is an end. */
        boolean somebodyRecords() {
            now = now.plus(Duration.ofMinutes(random.nextInt(600)));
            switch (random.nextInt(14)) {
                case 0, 1 -> take(stay.living().absent(away(), now, TERMS));
                case 2 -> take(stay.living().returned(now));
                case 3 -> take(stay.living().inDanger(now));
                case 4 -> take(stay.living().outOfDanger(now));
                case 5, 6 -> take(stay.moving().begun(transfer(), now));
                case 7 -> take(stay.moving().over(transfer(), now));
                case 8 -> take(stay.moving().calledOff(now));
                case 9 -> take(stay.caring().reviewed(held(), now, TERMS));
                case 10 -> take(stay.caring().identificationDue(today(), 30, now));
                case 11 -> take(stay.caring().transitionDue(YearMonth.from(today()), now, TERMS));
                case 12 -> take(stay.caring().rightsExplained(rights(), now));
                default -> {
                    return end();
                }
            }
            return false;
        }

        private boolean end() {
            var transferring = stay.status() == StayStatus.TRANSFERRING;
            if (random.nextInt(6) == 0) {
                take(stay.leaving().moved(now));
                return true;
            }
            take(stay.leaving().left(new Departure(ExitDestination.OWN_HOME, now, "staff"), now));
            return !transferring;
        }

        private Away away() {
            return new Away(now.minus(Duration.ofHours(random.nextInt(100))), null, random.nextBoolean());
        }

        private Held held() {
            var kinds = ReviewKind.values();
            return new Held(kinds[random.nextInt(kinds.length)], today(), null);
        }

        private RightsInformation rights() {
            return new RightsInformation(EnumSet.allOf(RightsFamily.class), "fr", random.nextBoolean(), today());
        }

        private RequestId transfer() {
            return new RequestId(new UUID(5, random.nextInt(4)));
        }

        private LocalDate today() {
            return now.atZone(ZoneOffset.UTC).toLocalDate();
        }

        private void take(Decision<Stay, StayEvent, StayRefusal> decision) {
            stay = decision.fold(Decision.Accepted::state, refusal -> stay);
        }
    }
}
