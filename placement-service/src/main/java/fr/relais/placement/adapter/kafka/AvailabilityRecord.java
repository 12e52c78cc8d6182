package fr.relais.placement.adapter.kafka;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import fr.relais.contracts.CapacityMessages;
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
import fr.relais.platform.messaging.Codes;
import fr.relais.platform.messaging.JsonTokens;
import fr.relais.platform.messaging.PoisonRecord;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.messaging.JsonTokens.required;

/**
 * Reads what a centre announces. Tolerant where it is safe: an unknown field, feature or public is ignored, and a bed
 * in an unknown state cannot be offered. What is missing that matching needs is an error.
 */
final class AvailabilityRecord {

    static final String TYPE = CapacityMessages.AVAILABILITY;

    /** A member that takes new holds: the second is how it was said before there were applicants. */
    private static final Set<String> TAKING = Set.of("VALIDATED", "ACTIVE");

    private static final Codes<AllocationMode> MODES = new Codes<>(AllocationMode.class);
    private static final Codes<DurationClass> DURATIONS = new Codes<>(DurationClass.class);
    private static final Codes<BedState> STATES = new Codes<>(BedState.class);
    private static final Codes<Feature> FEATURES = new Codes<>(Feature.class);
    private static final Codes<AgeBand> AGE_BANDS = new Codes<>(AgeBand.class);
    private static final Codes<Gender> GENDERS = new Codes<>(Gender.class);
    private static final Codes<HouseholdType> HOUSEHOLD_TYPES = new Codes<>(HouseholdType.class);

    private final JsonTokens tokens;

    /** The bed before: most beds of a centre that have no name here are like it. */
    private BedAvailability last = new BedAvailability("", BedState.UNAVAILABLE, null);

    private AvailabilityRecord(JsonTokens tokens) {
        this.tokens = tokens;
    }

    /** @throws RuntimeException when it is not what a centre announces */
    static CentreAvailability read(byte[] body) {
        return JsonTokens.read(body, tokens -> new AvailabilityRecord(tokens).new Centre().read());
    }

    private final class Centre {

        private @Nullable String centre;
        private @Nullable String organisation;
        private @Nullable String departement;
        private @Nullable String status;
        private boolean compromised;
        private @Nullable Integer quotaLeft;
        private @Nullable Long version;
        private @Nullable List<UnitAvailability> units;

        CentreAvailability read() {
            tokens.fields(this::take);
            return new CentreAvailability(
                    new CentreRef(UUID.fromString(required(centre))),
                    required(organisation),
                    required(departement),
                    TAKING.contains(required(status)),
                    compromised,
                    quotaLeft,
                    required(version),
                    required(units));
        }

        private void take(String field) {
            switch (field) {
                case "centre" -> centre = tokens.text();
                case "organisation" -> organisation = tokens.text();
                case "departement" -> departement = tokens.text();
                case "status" -> status = tokens.text();
                case "compromised" -> compromised = tokens.truth();
                case "quotaLeft" -> quotaLeft = tokens.count();
                case "version" -> version = tokens.number();
                case "units" -> units = tokens.each(() -> new Unit().read());
                default -> {}
            }
        }
    }

    private final class Unit {

        private @Nullable String unit;
        private @Nullable AllocationMode mode;
        private @Nullable DurationClass durationClass;
        private @Nullable Integer cots;
        private @Nullable Integer cotsFree;
        private @Nullable Integer schemeLeft;
        private @Nullable Instant schemeFrom;
        private @Nullable Instant schemeUntil;
        private @Nullable Publics publics;
        private Set<Feature> features = Set.of();
        private Set<String> languages = Set.of();
        private Set<String> basicLanguages = Set.of();
        private @Nullable Instant lastSolicitedAt;
        private @Nullable List<BedAvailability> beds;

        UnitAvailability read() {
            tokens.fields(this::take);
            return new UnitAvailability(
                    new UnitRef(required(unit)),
                    required(mode),
                    required(durationClass),
                    freeCots(),
                    schemeLeft,
                    new SchemeDates(schemeFrom, schemeUntil),
                    required(publics),
                    features,
                    spokenWell(),
                    lastSolicitedAt,
                    required(beds));
        }

        private void take(String field) {
            switch (field) {
                case "unit" -> unit = tokens.text();
                case "mode" -> mode = tokens.code(MODES);
                case "durationClass" -> durationClass = tokens.code(DURATIONS);
                case "cots" -> cots = tokens.count();
                case "cotsFree" -> cotsFree = tokens.count();
                case "schemeLeft" -> schemeLeft = tokens.count();
                case "schemeFrom" -> schemeFrom = tokens.time();
                case "schemeUntil" -> schemeUntil = tokens.time();
                case "publics" -> publics = new Received().read();
                case "features" -> features = tokens.codes(FEATURES);
                case "languages" -> languages = tokens.texts();
                case "basicLanguages" -> basicLanguages = tokens.texts();
                case "lastSolicitedAt" -> lastSolicitedAt = tokens.time();
                case "beds" -> beds = tokens.each(() -> new Bed().read());
                default -> {}
            }
        }

        /** Where nothing is said of levels, only what the staff really speaks was asked for. */
        private Set<String> spokenWell() {
            if (basicLanguages.isEmpty()) {
                return languages;
            }
            var well = new HashSet<>(languages);
            well.removeAll(basicLanguages);
            return well;
        }

        /** Where cots are not counted one by one, they are taken to be in use in a unit that somebody else lives in. */
        private int freeCots() {
            if (cotsFree != null) {
                return cotsFree;
            }
            var inUse = required(beds).stream().anyMatch(BedAvailability::taken);
            return cots == null || inUse ? 0 : cots;
        }
    }

    private final class Received {

        private Set<AgeBand> ageBands = Set.of();
        private Set<Gender> genders = Set.of();
        private Set<HouseholdType> householdTypes = Set.of();
        private boolean minorsAlone;

        Publics read() {
            tokens.fields(this::take);
            return new Publics(ageBands, genders, householdTypes, minorsAlone);
        }

        private void take(String field) {
            switch (field) {
                case "ageBands" -> ageBands = tokens.codes(AGE_BANDS);
                case "genders" -> genders = tokens.codes(GENDERS);
                case "householdTypes" -> householdTypes = tokens.codes(HOUSEHOLD_TYPES);
                case "minorsAlone" -> minorsAlone = tokens.truth();
                default -> {}
            }
        }
    }

    private final class Bed {

        private String bed = "";
        private @Nullable BedState state;
        private @Nullable Instant freshUntil;

        BedAvailability read() {
            tokens.fields(this::take);
            if (!isLike(last)) {
                last = new BedAvailability(bed, required(state), freshUntil);
            }
            if (last.state().isNamed() && bed.isEmpty()) {
                throw new PoisonRecord();
            }
            return last;
        }

        private boolean isLike(BedAvailability other) {
            return other.bed().equals(bed) && other.state() == state && Objects.equals(other.freshUntil(), freshUntil);
        }

        private void take(String field) {
            switch (field) {
                case "state" -> state = state();
                // After its state, a name that nobody needs is passed over.
                case "bed" -> bed = state == null || state.isNamed() ? tokens.text() : "";
                case "freshUntil" -> freshUntil = tokens.time();
                default -> {}
            }
        }

        private BedState state() {
            var known = tokens.code(STATES);
            return known == null ? BedState.UNAVAILABLE : known;
        }
    }
}
