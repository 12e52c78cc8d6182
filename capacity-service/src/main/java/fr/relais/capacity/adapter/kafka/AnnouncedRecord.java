package fr.relais.capacity.adapter.kafka;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
import fr.relais.capacity.domain.national.AnnouncedBed;
import fr.relais.capacity.domain.national.AnnouncedCentre;
import fr.relais.capacity.domain.national.AnnouncedUnit;
import fr.relais.capacity.domain.national.Beds;
import fr.relais.capacity.domain.national.Membership;
import fr.relais.capacity.domain.national.SchemeShare;
import fr.relais.capacity.domain.national.Site;
import fr.relais.capacity.domain.national.Taken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a centre announces, as far as the country counts it. Tolerant where it is safe: an unknown field, feature
 * or public is ignored, what older records do not say is not known, and a bed in an unknown state cannot be had. What
 * is missing that counting needs is an error.
 */
final class AnnouncedRecord {

    /** The second is what newer records say, the first what older ones said. */
    private static final Set<String> TAKING = Set.of("ACTIVE", "VALIDATED");

    private static final Set<String> OUTSIDE = Set.of("APPLICANT", "CLOSED");

    private AnnouncedRecord() {}

    static AnnouncedCentre read(JsonNode data) {
        var fundingUntil = data.path("fundingUntil").asString("");
        return new AnnouncedCentre(
                new CentreId(UUID.fromString(text(data, "centre"))),
                data.required("version").longValue(),
                new Site(
                        new DepartementCode(text(data, "departement")),
                        constant(data.path("kind").asString(""), CentreKind.class)),
                membership(data),
                fundingUntil.isEmpty() ? null : LocalDate.parse(fundingUntil),
                number(data, "quotaLeft"),
                data.required("units").valueStream().map(AnnouncedRecord::unit).toList());
    }

    private static Membership membership(JsonNode data) {
        var status = text(data, "status");
        if (OUTSIDE.contains(status)) {
            return Membership.OUTSIDE;
        }
        var compromised = data.path("compromised").asBoolean(false);
        return TAKING.contains(status) && !compromised ? Membership.TAKING : Membership.PAUSED;
    }

    private static AnnouncedUnit unit(JsonNode node) {
        return new AnnouncedUnit(
                AllocationMode.valueOf(text(node, "mode")),
                DurationClass.valueOf(text(node, "durationClass")),
                Taken.allBy(publics(node.required("publics")), known(node.path("features"), Feature.class)),
                node.path("cotsFree").asInt(0),
                scheme(node),
                Beds.of(node.required("beds")
                        .valueStream()
                        .map(AnnouncedRecord::bed)
                        .toList()));
    }

    private static @Nullable SchemeShare scheme(JsonNode node) {
        var left = number(node, "schemeLeft");
        return left == null ? null : new SchemeShare(left, time(node, "schemeFrom"), time(node, "schemeUntil"));
    }

    private static Publics publics(JsonNode node) {
        return new Publics(
                known(node.path("ageBands"), AgeBand.class),
                known(node.path("genders"), Gender.class),
                known(node.path("householdTypes"), HouseholdType.class),
                node.path("minorsAlone").asBoolean(false));
    }

    private static AnnouncedBed bed(JsonNode node) {
        var status = constant(text(node, "state"), BedStatus.class);
        return new AnnouncedBed(
                status == null ? BedStatus.UNAVAILABLE : status,
                time(node, "freshUntil"),
                time(node, "expiresAt"),
                status == BedStatus.STALE ? time(node, "since") : null);
    }

    private static <E extends Enum<E>> Set<E> known(JsonNode codes, Class<E> type) {
        return codes.valueStream()
                .map(code -> constant(code.stringValue(), type))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private static <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        var value = node.get(field);
        return value == null || value.isNull() ? null : value.intValue();
    }

    private static @Nullable Instant time(JsonNode node, String field) {
        var value = node.get(field);
        return value == null || value.isNull() ? null : Instant.parse(value.stringValue());
    }
}
