package fr.relais.placement.domain.matching;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.relais.placement.domain.availability.AllocationMode;
import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.Publics;
import fr.relais.placement.domain.availability.SchemeDates;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.HouseholdType;

/** Says only what matters to the test. */
final class UnitBuilder {

    private final String name;
    private String departement = "A1";
    private AllocationMode mode = AllocationMode.PER_BED;
    private DurationClass duration = DurationClass.SHORT;
    private int cots;
    private Publics publics = everyone(false);
    private Set<Feature> features = Set.of();
    private Set<String> languages = Set.of();
    private Instant lastSolicitedAt;
    private List<BedAvailability> beds = beds(1, BedState.VACANT);
    private boolean active = true;
    private boolean compromised;
    private Integer quotaLeft;
    private Integer schemeLeft;
    private SchemeDates schemeDates = SchemeDates.ALWAYS;

    /** A unit for everyone in A1, all beds fresh. */
    static UnitBuilder aUnit(String name) {
        return new UnitBuilder(name);
    }

    private UnitBuilder(String name) {
        this.name = name;
    }

    static Publics everyone(boolean minorsAlone) {
        return new Publics(
                Set.of(AgeBand.values()), Set.of(Gender.values()), Set.of(HouseholdType.values()), minorsAlone);
    }

    private static List<BedAvailability> beds(int count, BedState state) {
        var freshUntil = state == BedState.VACANT ? Profiles.NOW.plusSeconds(60) : null;
        return IntStream.range(0, count)
                .mapToObj(i -> new BedAvailability(state + "-" + i, state, freshUntil))
                .toList();
    }

    UnitBuilder in(String code) {
        departement = code;
        return this;
    }

    UnitBuilder whole(int count) {
        mode = AllocationMode.WHOLE_UNIT;
        return with(count, BedState.VACANT);
    }

    UnitBuilder with(int count, BedState state) {
        beds = beds(count, state);
        return this;
    }

    UnitBuilder and(int count, BedState state) {
        beds = Stream.concat(beds.stream(), beds(count, state).stream()).toList();
        return this;
    }

    UnitBuilder cots(int count) {
        cots = count;
        return this;
    }

    UnitBuilder lasting(DurationClass other) {
        duration = other;
        return this;
    }

    UnitBuilder taking(Publics other) {
        publics = other;
        return this;
    }

    UnitBuilder offering(Feature... offered) {
        features = Set.of(offered);
        return this;
    }

    UnitBuilder speaking(String... codes) {
        languages = Set.of(codes);
        return this;
    }

    UnitBuilder solicitedAt(Instant at) {
        lastSolicitedAt = at;
        return this;
    }

    UnitBuilder suspended() {
        active = false;
        return this;
    }

    UnitBuilder compromised() {
        compromised = true;
        return this;
    }

    UnitBuilder quotaLeft(int people) {
        quotaLeft = people;
        return this;
    }

    UnitBuilder schemeLeft(int count) {
        schemeLeft = count;
        return this;
    }

    UnitBuilder inSchemeBetween(Instant from, Instant until) {
        schemeDates = new SchemeDates(from, until);
        return this;
    }

    CentreAvailability build() {
        var unit = new UnitAvailability(
                new UnitRef(name),
                mode,
                duration,
                cots,
                schemeLeft,
                schemeDates,
                publics,
                features,
                languages,
                lastSolicitedAt,
                beds);
        var ref = new CentreRef(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return new CentreAvailability(
                ref, "org-" + name, departement, active, compromised, quotaLeft, 3, List.of(unit));
    }
}
