package fr.relais.capacity.domain.national;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.relais.capacity.domain.centre.AgeBand;
import fr.relais.capacity.domain.centre.AgreeToExceedQuota;
import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.AnnounceBeds;
import fr.relais.capacity.domain.centre.Autonomy;
import fr.relais.capacity.domain.centre.BedId;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.CapacityTerms;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.CentreStatus;
import fr.relais.capacity.domain.centre.CheckBeds;
import fr.relais.capacity.domain.centre.ClearSite;
import fr.relais.capacity.domain.centre.CloseCentre;
import fr.relais.capacity.domain.centre.CompromiseSite;
import fr.relais.capacity.domain.centre.ConfirmHold;
import fr.relais.capacity.domain.centre.ConfirmVacancies;
import fr.relais.capacity.domain.centre.Convention;
import fr.relais.capacity.domain.centre.DeclareUnit;
import fr.relais.capacity.domain.centre.DeclareVacancy;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.ExpireDue;
import fr.relais.capacity.domain.centre.ExtendHold;
import fr.relais.capacity.domain.centre.Feature;
import fr.relais.capacity.domain.centre.Gender;
import fr.relais.capacity.domain.centre.Hold;
import fr.relais.capacity.domain.centre.HoldClock;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.capacity.domain.centre.HoldKind;
import fr.relais.capacity.domain.centre.HoldTerms;
import fr.relais.capacity.domain.centre.HouseholdType;
import fr.relais.capacity.domain.centre.IssueConfirmationLink;
import fr.relais.capacity.domain.centre.LinkHash;
import fr.relais.capacity.domain.centre.MakeUnavailable;
import fr.relais.capacity.domain.centre.PlaceHold;
import fr.relais.capacity.domain.centre.Publics;
import fr.relais.capacity.domain.centre.ReactivateCentre;
import fr.relais.capacity.domain.centre.RecordArrival;
import fr.relais.capacity.domain.centre.RecordStayEnd;
import fr.relais.capacity.domain.centre.ReleaseCause;
import fr.relais.capacity.domain.centre.ReleaseHold;
import fr.relais.capacity.domain.centre.ReplaceUnitTerms;
import fr.relais.capacity.domain.centre.ReviewHold;
import fr.relais.capacity.domain.centre.ReviseConvention;
import fr.relais.capacity.domain.centre.Scheme;
import fr.relais.capacity.domain.centre.SchemeId;
import fr.relais.capacity.domain.centre.SeparationGroup;
import fr.relais.capacity.domain.centre.SuspendCentre;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.Unit;
import fr.relais.capacity.domain.centre.UnitId;
import fr.relais.capacity.domain.centre.UnitTerms;
import fr.relais.capacity.domain.centre.ValidateCentre;
import fr.relais.capacity.domain.centre.Word;
import fr.relais.capacity.domain.centre.WordsByLink;
import org.jspecify.annotations.Nullable;

/** Asks anything of a centre, in any order. Mostly what makes sense there, so that something happens. */
public final class AnyCommands {

    private static final Scheme PASSING =
            new Scheme(new SchemeId("passing"), 2, LocalDate.of(2026, 3, 4), LocalDate.of(2027, 1, 2));
    private static final Scheme LASTING = new Scheme(new SchemeId("lasting"), 3, LocalDate.of(2026, 1, 1), null);

    private static final LinkHash LINK = new LinkHash("link");

    private final Random random;
    private Instant at = Instant.EPOCH;
    private int holds;

    public AnyCommands(Random random) {
        this.random = random;
    }

    /** Anything that may be asked of a centre, given how it is. */
    public CentreCommand any(Centre centre, Instant now) {
        at = now;
        if (centre.status() == CentreStatus.APPLICANT) {
            return new ValidateCentre(null, coordinator());
        }
        if (centre.units().isEmpty()
                || random.nextInt(40) == 0 && centre.units().size() < 4) {
            return aUnit(centre);
        }
        var active = centre.holds().active();
        if (!active.isEmpty() && random.nextInt(4) == 0) {
            return goingOn(active.get(random.nextInt(active.size())));
        }
        var unit = centre.units().get(random.nextInt(centre.units().size())).id();
        return switch (random.nextInt(15)) {
            case 0, 1 -> new DeclareVacancy(unit, null, null, at);
            case 2 -> new DeclareVacancy(unit, 1, at.plus(Duration.ofHours(2)), at);
            case 3 -> new ConfirmVacancies(random.nextBoolean() ? null : unit, at);
            case 4 -> new MakeUnavailable(unit, 1, UnavailableReason.WORKS, null, at);
            case 5 -> new ExpireDue(at);
            case 6 -> random.nextInt(3) == 0 ? new SuspendCentre(at) : new ReactivateCentre(at);
            case 7 -> new ReplaceUnitTerms(unit, terms(centre), at);
            case 8 -> aboutAHold(centre, unit);
            case 9 -> centre.quota().left().orElse(1) == 0 ? anAgreement() : aboutAHold(centre, unit);
            case 10 -> rarely(centre, unit);
            case 11 -> ofTheCentre(centre);
            default ->
                new PlaceHold(
                        CentreFixture.hold(holds++),
                        unit,
                        new HoldTerms.ForHousehold(
                                1 + random.nextInt(3), random.nextInt(2), any(HoldClock.values()), apart()),
                        drawingOn(centre),
                        at);
        };
    }

    /** What is next for a hold: so that somebody arrives, and leaves. */
    private CentreCommand goingOn(Hold hold) {
        return switch (hold.phase().beds()) {
            case HELD -> new ConfirmHold(hold.id(), hold.fence(), at.plus(Duration.ofHours(24)), at);
            case RESERVED -> new RecordArrival(hold.id(), hold.fence(), at);
            default -> new RecordStayEnd(hold.id(), hold.fence(), at);
        };
    }

    private CentreCommand aboutAHold(Centre centre, UnitId unit) {
        var active = centre.holds().active();
        if (active.isEmpty()) {
            return new DeclareVacancy(unit, null, null, at);
        }
        Hold hold = active.get(random.nextInt(active.size()));
        return switch (random.nextInt(6)) {
            case 5 -> new ReviewHold(hold.id(), hold.fence(), at);
            case 4 -> new ExtendHold(hold.id(), hold.fence(), at);
            case 0 -> new ConfirmHold(hold.id(), hold.fence(), at.plus(Duration.ofHours(24)), at);
            case 1 -> new ReleaseHold(hold.id(), hold.fence(), ReleaseCause.REFUSED, at);
            case 2 -> new RecordArrival(hold.id(), hold.fence(), at);
            default -> new RecordStayEnd(hold.id(), hold.fence(), at);
        };
    }

    private CentreCommand rarely(Centre centre, UnitId unit) {
        return switch (random.nextInt(14)) {
            case 12, 13 -> new ReviseConvention(convention(random.nextInt(6)), at);
            case 0 -> new CompromiseSite(at);
            case 1 -> new CloseCentre(at);
            case 2, 3, 4 -> new ClearSite(coordinator());
            case 5, 6, 7 -> new AnnounceBeds(unit, 1, centre.dayAt(at).plusDays(random.nextInt(3)), at);
            default ->
                new PlaceHold(
                        CentreFixture.hold(holds++),
                        unit,
                        new HoldTerms.ForBlock(1 + random.nextInt(3), at.plus(Duration.ofDays(2))),
                        null,
                        at);
        };
    }

    private CentreCommand ofTheCentre(Centre centre) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> anAgreement();
            case 2 -> new IssueConfirmationLink(LINK, at);
            case 3, 4 -> WordsByLink.any(LINK, random.nextInt(32), centre, at);
            case 5 -> new ValidateCentre(null, coordinator());
            default -> new CheckBeds(told(centre), at);
        };
    }

    private CentreCommand anAgreement() {
        return new AgreeToExceedQuota(random.nextInt(4), null, at);
    }

    private Word coordinator() {
        return CentreFixture.word(random.nextBoolean() ? "on-call" : "coordination-2", at);
    }

    /** What somebody was told before an older database was put back: anything. */
    private Map<UnitId, List<BedStatus>> told(Centre centre) {
        return centre.units().stream()
                .collect(Collectors.toMap(
                        Unit::id,
                        unit -> unit.beds().stream()
                                .map(bed -> any(BedStatus.values()))
                                .toList()));
    }

    /** Every third centre has a quota that a year may use up, every other one schemes, one of which comes and goes. */
    public static Convention convention(int number) {
        var standing = Convention.standingFor(CentreKind.FLAT);
        return new Convention(
                number % 3 == 0 ? new CapacityTerms.Quota(1) : standing.capacity(),
                standing.publics(),
                number % 2 == 0 ? List.of(PASSING, LASTING) : List.of(),
                null);
    }

    private DeclareUnit aUnit(Centre centre) {
        var id = "unit-" + (centre.units().size() + 1);
        var beds = IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(number -> new BedId(id + "-bed-" + number))
                .toList();
        return new DeclareUnit(new UnitId(id), any(AllocationMode.values()), terms(centre), beds, null, at);
    }

    private UnitTerms terms(Centre centre) {
        var schemes = centre.convention().schemes();
        var publics = new Publics(
                EnumSet.of(any(AgeBand.values()), AgeBand.ADULT),
                Set.of(any(Gender.values())),
                Set.of(any(HouseholdType.values())),
                false);
        return new UnitTerms(
                any(DurationClass.values()),
                random.nextInt(2),
                publics,
                Set.of(any(Feature.values())),
                Map.of(),
                Autonomy.SOME,
                schemes.isEmpty() || random.nextBoolean()
                        ? null
                        : schemes.get(random.nextInt(schemes.size())).id());
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Set<SeparationGroup> apart() {
        return random.nextInt(3) > 0 ? Set.of() : Set.of(new SeparationGroup("group-" + random.nextInt(2)));
    }

    private @Nullable HoldId drawingOn(Centre centre) {
        return centre.holds().active().stream()
                .filter(hold -> hold.kind() == HoldKind.BLOCK && random.nextInt(3) == 0)
                .map(Hold::id)
                .findFirst()
                .orElse(null);
    }
}
