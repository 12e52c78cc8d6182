package fr.relais.capacity.adapter.kafka;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.relais.capacity.domain.centre.AgeBand;
import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.Feature;
import fr.relais.capacity.domain.centre.Gender;
import fr.relais.capacity.domain.centre.HouseholdType;
import fr.relais.capacity.domain.centre.Publics;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.national.AnnouncedBed;
import fr.relais.capacity.domain.national.AnnouncedCentre;
import fr.relais.capacity.domain.national.AnnouncedUnit;
import fr.relais.capacity.domain.national.Beds;
import fr.relais.capacity.domain.national.Membership;
import fr.relais.capacity.domain.national.SchemeShare;
import fr.relais.capacity.domain.national.Site;
import fr.relais.capacity.domain.national.Taken;
import fr.relais.platform.messaging.Codes;
import fr.relais.platform.messaging.JsonTokens;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.messaging.JsonTokens.required;

/**
 * Reads what a centre announces, as far as the country counts it. Tolerant where it is safe: an unknown field, feature
 * or public is ignored, what older records do not say is not known, and a bed in an unknown state cannot be had. What
 * is missing that counting needs is an error.
 */
final class AnnouncedRecord {

    /** The second is what newer records say, the first what older ones said. */
    private static final Set<String> TAKING = Set.of("ACTIVE", "VALIDATED");

    private static final Set<String> OUTSIDE = Set.of("APPLICANT", "CLOSED");

    private static final Codes<UnavailableReason> REASONS = new Codes<>(UnavailableReason.class);

    private static final Codes<CentreKind> KINDS = new Codes<>(CentreKind.class);
    private static final Codes<AllocationMode> MODES = new Codes<>(AllocationMode.class);
    private static final Codes<DurationClass> DURATIONS = new Codes<>(DurationClass.class);
    private static final Codes<BedStatus> STATES = new Codes<>(BedStatus.class);
    private static final Codes<Feature> FEATURES = new Codes<>(Feature.class);
    private static final Codes<AgeBand> AGE_BANDS = new Codes<>(AgeBand.class);
    private static final Codes<Gender> GENDERS = new Codes<>(Gender.class);
    private static final Codes<HouseholdType> HOUSEHOLD_TYPES = new Codes<>(HouseholdType.class);

    private final JsonTokens tokens;

    private AnnouncedRecord(JsonTokens tokens) {
        this.tokens = tokens;
    }

    /** @throws RuntimeException when it is not what a centre announces */
    static AnnouncedCentre read(byte[] body) {
        return JsonTokens.read(body, tokens -> new AnnouncedRecord(tokens).new Announced().read());
    }

    private final class Announced {

        private @Nullable String centre;
        private @Nullable String departement;
        private @Nullable CentreKind kind;
        private @Nullable String status;
        private boolean compromised;
        private @Nullable String fundingUntil;
        private @Nullable Integer quotaLeft;
        private @Nullable Long version;
        private @Nullable List<AnnouncedUnit> units;

        AnnouncedCentre read() {
            tokens.fields(this::take);
            return new AnnouncedCentre(
                    new CentreId(UUID.fromString(required(centre))),
                    required(version),
                    new Site(new DepartementCode(required(departement)), kind),
                    membership(required(status)),
                    fundingUntil == null ? null : LocalDate.parse(fundingUntil),
                    quotaLeft,
                    required(units));
        }

        private void take(String field) {
            switch (field) {
                case "centre" -> centre = tokens.text();
                case "departement" -> departement = tokens.text();
                case "kind" -> kind = tokens.code(KINDS);
                case "status" -> status = tokens.text();
                case "compromised" -> compromised = tokens.truth();
                case "fundingUntil" -> fundingUntil = tokens.text();
                case "quotaLeft" -> quotaLeft = tokens.count();
                case "version" -> version = tokens.number();
                case "units" -> units = tokens.each(() -> new Unit().read());
                default -> {}
            }
        }

        private Membership membership(String said) {
            if (OUTSIDE.contains(said)) {
                return Membership.OUTSIDE;
            }
            return TAKING.contains(said) && !compromised ? Membership.TAKING : Membership.PAUSED;
        }
    }

    private final class Unit {

        private @Nullable AllocationMode mode;
        private @Nullable DurationClass durationClass;
        private @Nullable Integer cotsFree;
        private @Nullable Integer schemeLeft;
        private @Nullable Instant schemeFrom;
        private @Nullable Instant schemeUntil;
        private @Nullable Publics publics;
        private Set<Feature> features = Set.of();
        private @Nullable List<AnnouncedBed> beds;

        AnnouncedUnit read() {
            tokens.fields(this::take);
            return new AnnouncedUnit(
                    required(mode),
                    required(durationClass),
                    Taken.allBy(required(publics), features),
                    cotsFree == null ? 0 : cotsFree,
                    schemeLeft == null ? null : new SchemeShare(schemeLeft, schemeFrom, schemeUntil),
                    Beds.of(required(beds)));
        }

        private void take(String field) {
            switch (field) {
                case "mode" -> mode = tokens.code(MODES);
                case "durationClass" -> durationClass = tokens.code(DURATIONS);
                case "cotsFree" -> cotsFree = tokens.count();
                case "schemeLeft" -> schemeLeft = tokens.count();
                case "schemeFrom" -> schemeFrom = tokens.time();
                case "schemeUntil" -> schemeUntil = tokens.time();
                case "publics" -> publics = new Received().read();
                case "features" -> features = tokens.codes(FEATURES);
                case "beds" -> beds = tokens.each(() -> new Bed().read());
                default -> {}
            }
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

        private @Nullable BedStatus state;
        private @Nullable Instant freshUntil;
        private @Nullable Instant expiresAt;
        private @Nullable Instant since;
        private boolean silent;

        AnnouncedBed read() {
            tokens.fields(this::take);
            return new AnnouncedBed(
                    required(state),
                    freshUntil,
                    expiresAt,
                    state == BedStatus.STALE ? since : null,
                    silent && state == BedStatus.UNAVAILABLE);
        }

        private void take(String field) {
            switch (field) {
                case "state" -> state = state();
                case "freshUntil" -> freshUntil = tokens.time();
                case "expiresAt" -> expiresAt = tokens.time();
                // After its state, the beginning of one that counts for nothing is passed over.
                case "since" -> since = state == null || state == BedStatus.STALE ? tokens.time() : null;
                case "reason" -> silent = tokens.code(REASONS) == UnavailableReason.SILENCE;
                default -> {}
            }
        }

        private BedStatus state() {
            var known = tokens.code(STATES);
            return known == null ? BedStatus.UNAVAILABLE : known;
        }
    }
}
