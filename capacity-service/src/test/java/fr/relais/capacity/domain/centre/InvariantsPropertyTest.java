package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.capacity.domain.centre.CentreFixture.PROFILE;
import static fr.relais.capacity.domain.centre.CentreFixture.accepted;
import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.terms;
import static fr.relais.capacity.domain.centre.CentreFixture.word;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that can be asked of a centre with a quota and a scheme, in any order, over a New Year overseas, with
 * crashes before the answer was stored and messages that come twice or much later. The ledger of what happened, which
 * knows events only, never finds an invariant broken.
 */
class InvariantsPropertyTest {

    private static final int STEPS = 300;
    private static final Instant DECEMBER = Instant.parse("2026-12-01T09:00:00Z");
    private static final Scheme SCHEME = new Scheme(new SchemeId("scheme"), 4, LocalDate.of(2026, 1, 1), null);
    private static final UnitId ROOMS = new UnitId("rooms");
    private static final UnitId FLAT = new UnitId("flat");
    private static final UnitId ONE_BED = new UnitId("one-bed");
    private static final List<UnitId> UNITS = List.of(ROOMS, FLAT, ONE_BED);
    private static final List<SeparationGroup> GROUPS = List.of(new SeparationGroup("a"), new SeparationGroup("b"));
    private static final LinkHash LINK = new LinkHash("link");
    private static final List<BedStatus> TOLD = List.of(BedStatus.OCCUPIED, BedStatus.VACANT, BedStatus.HELD);
    private static final CentreProfile OVERSEAS = new CentreProfile(
            PROFILE.id(), PROFILE.code(), PROFILE.organisation(), new DepartementCode("974"), PROFILE.kind());

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdWhateverIsAskedLostOrAskedAgain(long seed) {
        assertThat(told(seed).seen()).isNotEmpty();
    }

    /** A story in which nothing is refused and nobody comes proves nothing. */
    @Test
    void areTriedByEverythingThatCouldBreakThem() {
        var ledgers = seeds().mapToObj(InvariantsPropertyTest::told).toList();

        assertThat(ledgers.stream().flatMap(ledger -> ledger.seen().stream()).collect(Collectors.toSet()))
                .contains("BedHeld", "BlockDrawnOn", "HoldWithdrawn", "HoldExtended", "HoldLapsed", "HoldForgone")
                .contains("HoldUnderReview", "ConfirmHold HOLD_UNDER_REVIEW", "RecordArrival HOLD_UNDER_REVIEW")
                .contains("UnitTermsReplaced", "ReplaceUnitTerms SCHEME_FULL", "ConfirmationLinkIssued")
                .contains("ArrivalRecorded", "StayEnded", "QuotaExtended", "QuotaRenewed", "EvacuationCalled")
                .contains("PlaceHold SEPARATED", "PlaceHold QUOTA_REACHED", "PlaceHold SCHEME_FULL")
                .contains("PlaceHold SITE_COMPROMISED", "PlaceHold NO_VACANCY", "PlaceHold HOLD_ENDED");
        assertThat(ledgers.stream().mapToInt(ledger -> ledger.heldIn(ONE_BED)).sum())
                .as("a unit of one bed is held like any other (INV-20)")
                .isPositive();
    }

    private static Ledger told(long seed) {
        var random = new Random(seed);
        var ledger = new Ledger(OVERSEAS.departement().zone());
        var centre = begun(ledger);
        var sent = new ArrayList<Function<Instant, CentreCommand>>();
        var at = DECEMBER;

        for (var step = 0; step < STEPS; step++) {
            at = at.plus(pause(random));
            var command = any(random, sent, ledger);
            if (random.nextInt(5) == 0) {
                centre.decide(command.apply(at), Timers.DEFAULTS);
                at = at.plusSeconds(random.nextInt(60));
            }
            centre = ledger.follow(centre, command.apply(at));
        }

        return ledger;
    }

    static LongStream seeds() {
        return new Random(20261201).longs(90);
    }

    private static Centre begun(Ledger ledger) {
        var vouched = accepted(Centre.register(OVERSEAS, convention(2, SCHEME.cap()), word("on-call", DECEMBER)))
                .state();
        var centre = accepted(
                        vouched.decide(new ValidateCentre(null, word("coordination-2", DECEMBER)), Timers.DEFAULTS))
                .state();
        ledger.quota(2);
        for (var declaring : List.of(
                declaring(ROOMS, AllocationMode.PER_BED, 4, terms(SCHEME.id())),
                declaring(FLAT, AllocationMode.WHOLE_UNIT, 2, terms(SCHEME.id())),
                declaring(ONE_BED, AllocationMode.PER_BED, 1, terms(DurationClass.LONG)))) {
            centre = ledger.follow(centre, declaring);
        }
        return centre;
    }

    private static DeclareUnit declaring(UnitId unit, AllocationMode mode, int beds, UnitTerms terms) {
        var ids = new ArrayList<BedId>();
        for (var number = 0; number < beds; number++) {
            ids.add(new BedId(unit + "-" + number));
        }
        return new DeclareUnit(unit, mode, terms, ids, null, DECEMBER);
    }

    private static Convention convention(int admissions, int cap) {
        var scheme = new Scheme(SCHEME.id(), cap, SCHEME.from(), null);
        return new Convention(
                new CapacityTerms.Quota(admissions), Convention.everybodyOf(PROFILE.kind()), List.of(scheme), null);
    }

    /** Mostly minutes, at times a day or a week. */
    private static Duration pause(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Duration.ofHours(random.nextInt(30));
            case 1 -> Duration.ofDays(random.nextInt(4));
            default -> Duration.ofMinutes(random.nextInt(20));
        };
    }

    /** A new command, or one of those that were sent before: a repeat, or a message that comes late. */
    private static Function<Instant, CentreCommand> any(
            Random random, List<Function<Instant, CentreCommand>> sent, Ledger ledger) {
        if (!sent.isEmpty() && random.nextInt(5) == 0) {
            return sent.get(Math.max(0, sent.size() - 1 - random.nextInt(30)));
        }
        var command = random.nextInt(3) == 0 ? ofTheCentre(random) : ofAHold(random, ledger);
        sent.add(command);
        return command;
    }

    private static Function<Instant, CentreCommand> ofTheCentre(Random random) {
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        var number = random.nextInt(5);
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> at -> new DeclareVacancy(unit, number < 3 ? null : 1, null, at);
            case 3 -> at -> new ConfirmVacancies(null, at);
            case 4 -> at -> new ReplaceUnitTerms(unit, number < 3 ? terms(SCHEME.id()) : terms(DurationClass.LONG), at);
            case 5 -> at -> new MakeUnavailable(unit, 1, UnavailableReason.WORKS, null, at);
            case 6 -> at -> new AnnounceBeds(unit, 1, LocalDate.of(2027, 1, 1 + number), at);
            case 7 -> at -> new AgreeToExceedQuota(number % 2, null, at);
            case 8 -> at -> new ReviseConvention(convention(2 + number % 2, 1 + number % 3), at);
            case 9 -> at -> number < 2 ? new CompromiseSite(at) : new ClearSite(word("coordination-2", at));
            case 10 -> at -> number == 0 ? new SuspendCentre(at) : new ReactivateCentre(at);
            case 11 ->
                at -> number == 0 ? new IssueConfirmationLink(LINK, at) : WordsByLink.word(LINK, number - 1, 0, at);
            case 12 -> at -> number == 0 ? new CheckBeds(Map.of(unit, TOLD), at) : new ExpireDue(at);
            case 13, 14, 17, 18 -> at -> new ClearSite(word(number % 2 == 0 ? "on-call" : "coordination-2", at));
            case 15, 16 -> ReactivateCentre::new;
            default -> at -> new DeclareVacancy(ROOMS, null, null, at);
        };
    }

    private static Function<Instant, CentreCommand> ofAHold(Random random, Ledger ledger) {
        var known = ledger.anyHold(random);
        var id = known.hold();
        var fence = known.fence();
        return switch (random.nextInt(11)) {
            case 7 -> at -> new ReviewHold(id, fence, at);
            case 0, 1 -> at -> new ConfirmHold(id, fence, at.plus(Duration.ofHours(24)), at);
            case 2, 3 -> at -> new RecordArrival(id, fence, at);
            case 4 -> at -> new RecordStayEnd(id, fence, at);
            case 5 -> at -> new ReleaseHold(id, fence, ReleaseCause.REFUSED, at);
            case 6 -> at -> new ExtendHold(id, fence, at);
            default -> placing(random, id);
        };
    }

    private static Function<Instant, CentreCommand> placing(Random random, HoldId known) {
        var id = hold(random.nextInt(500));
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        var people = 1 + random.nextInt(2);
        if (random.nextInt(6) == 0) {
            var window = Duration.ofHours(1 + random.nextInt(190));
            return at -> new PlaceHold(id, unit, new HoldTerms.ForBlock(people, at.plus(window)), null, at);
        }
        var apart = random.nextInt(2) == 0 ? Set.of(GROUPS.get(random.nextInt(2))) : Set.<SeparationGroup>of();
        var asked = new HoldTerms.ForHousehold(
                people, random.nextInt(people + 1), HoldClock.values()[random.nextInt(2)], apart);
        var outOf = random.nextInt(3) == 0 ? known : null;
        return at -> new PlaceHold(id, unit, asked, outOf, at);
    }
}
