package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import fr.relais.blocks.Decision;
import fr.relais.blocks.Decision.Accepted;
import org.jspecify.annotations.Nullable;

/** A centre in the state that a test needs, built by commands only. */
public final class CentreFixture {

    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    public static final UnitId UNIT = new UnitId("unit-1");
    public static final CentreProfile PROFILE = new CentreProfile(
            new CentreId(UUID.fromString("00000000-0000-4000-8000-0000000000c1")),
            new CentreCode("centre-code"),
            new OrganisationId("org-1"),
            new DepartementCode("31"),
            CentreKind.FLAT);

    /** Of two coordinators of two organisations. */
    public static final Word FIRST = word("on-call", NOW);

    public static final Word SECOND = word("coordination-2", NOW);

    private final Centre centre;

    private CentreFixture(Centre centre) {
        this.centre = centre;
    }

    public static CentreFixture aCentre() {
        return aCentre(PROFILE);
    }

    public static CentreFixture aCentre(CentreProfile profile) {
        return aCentre(profile, Convention.standingFor(profile.kind()));
    }

    public static CentreFixture aCentre(CentreProfile profile, Convention convention) {
        return new CentreFixture(
                        accepted(Centre.register(profile, convention, FIRST)).state())
                .after(new ValidateCentre(null, SECOND));
    }

    public static CentreFixture aCentre(CapacityTerms capacity, Scheme... schemes) {
        return aCentre(
                PROFILE, new Convention(capacity, Convention.everybodyOf(PROFILE.kind()), List.of(schemes), null));
    }

    /** A centre that waits for the coordinator's word. */
    public static CentreFixture anApplicant() {
        return new CentreFixture(accepted(Centre.apply(PROFILE, NOW)).state());
    }

    public static CentreProfile profile(CentreId id, String code) {
        return new CentreProfile(
                id,
                new CentreCode(code),
                new OrganisationId("org-" + code),
                new DepartementCode("31"),
                CentreKind.FLAT);
    }

    /** Of somebody of a coordination. */
    public static Word word(String organisation, Instant at) {
        return new Word("someone-of-" + organisation, organisation, at);
    }

    public static Standing standing(CentreStatus status, @Nullable Instant solicitedAt) {
        var standing = Standing.of(status, Convention.standingFor(PROFILE.kind()), 2026);
        return solicitedAt == null ? standing : standing.solicited(solicitedAt);
    }

    public CentreFixture withUnit(AllocationMode mode, int capacity) {
        return withUnit(UNIT, mode, terms(DurationClass.SHORT), capacity);
    }

    public CentreFixture withUnit(UnitId unit, AllocationMode mode, UnitTerms terms, int capacity) {
        var beds = IntStream.rangeClosed(1, capacity)
                .mapToObj(n -> new BedId(unit + "-bed-" + n))
                .toList();
        return after(new DeclareUnit(unit, mode, terms, beds, null, NOW));
    }

    public CentreFixture withVacantBeds(int beds) {
        return withUnit(AllocationMode.PER_BED, beds).after(new DeclareVacancy(UNIT, beds, null, NOW));
    }

    public CentreFixture withVacantWholeUnit(int beds) {
        return withUnit(AllocationMode.WHOLE_UNIT, beds).after(new DeclareVacancy(UNIT, beds, null, NOW));
    }

    public CentreFixture after(CentreCommand... commands) {
        var next = centre;
        for (var command : commands) {
            next = accepted(next.decide(command, Timers.DEFAULTS)).state();
        }
        return new CentreFixture(next);
    }

    public Centre build() {
        return centre;
    }

    public static Accepted<Centre, CentreEvent, CentreRefusal> accepted(
            Decision<Centre, CentreEvent, CentreRefusal> decision) {
        return decision.fold(yes -> yes, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    public static CentreRefusal refused(Decision<Centre, CentreEvent, CentreRefusal> decision) {
        return decision.fold(
                yes -> {
                    throw new AssertionError("accepted: " + yes.events());
                },
                refusal -> refusal);
    }

    /** What a decision says has happened: nothing, when it refuses. */
    public static List<CentreEvent> events(Decision<Centre, CentreEvent, CentreRefusal> decision) {
        return decision.fold(Accepted::events, refusal -> List.of());
    }

    public static UnitTerms terms(DurationClass durationClass) {
        return terms(durationClass, 0, null);
    }

    /** Of a unit in a scheme. */
    public static UnitTerms terms(SchemeId scheme) {
        return terms(DurationClass.SHORT, 0, scheme);
    }

    public static UnitTerms terms(DurationClass durationClass, int cots, @Nullable SchemeId scheme) {
        return new UnitTerms(
                durationClass,
                cots,
                publics(false),
                Set.of(),
                Map.of(new LanguageCode("fr"), LanguageLevel.NATIVE),
                Autonomy.NONE,
                scheme);
    }

    public static Publics publics(boolean minorsAlone) {
        return new Publics(
                Set.of(AgeBand.ADULT, AgeBand.CHILD), Set.of(Gender.F), Set.of(HouseholdType.SINGLE), minorsAlone);
    }

    public static HoldId hold(int number) {
        return new HoldId(new UUID(0x4000, 0x8000_0000_0000_0000L + number));
    }

    public static PlaceHold placing(HoldId hold, int people, Instant at) {
        return placing(hold, UNIT, people, at);
    }

    public static PlaceHold placing(HoldId hold, UnitId unit, int people, Instant at) {
        return new PlaceHold(hold, unit, household(people), null, at);
    }

    public static HoldTerms household(int people, SeparationGroup... apartFrom) {
        return new HoldTerms.ForHousehold(people, 0, HoldClock.EMERGENCY, Set.of(apartFrom));
    }

    /** Somebody for whom a centre has days to answer. */
    public static PlaceHold placingOriented(HoldId hold, Instant at) {
        return new PlaceHold(hold, UNIT, new HoldTerms.ForHousehold(1, 0, HoldClock.ORIENTED, Set.of()), null, at);
    }

    /** A hold for one person as it is stored. */
    public static Hold aHold(HoldId id, long fence, Instant at, Hold.Phase phase) {
        return new Hold(id, fence, UNIT, household(1), 1, 0, at, at.plusSeconds(60), false, null, phase);
    }

    public static Instant hours(long hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    public static List<BedStatus> states(Centre centre) {
        return centre.beds().map(Bed::status).toList();
    }

    /** So many people a year, money until the end of 2027, and one scheme. */
    public static Convention fundedQuota(int people, Scheme scheme) {
        return new Convention(
                new CapacityTerms.Quota(people),
                Convention.everybodyOf(CentreKind.FLAT),
                List.of(scheme),
                new Funding(FunderCode.STATE, LocalDate.of(2027, 12, 31)));
    }
}
