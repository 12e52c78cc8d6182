package fr.relais.placement.adapter.kafka;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a centre announces. Tolerant where it is safe: an unknown field, feature or public is ignored, and a bed
 * in an unknown state cannot be offered. What is missing that matching needs is an error.
 */
final class AvailabilityRecord {

    static final String TYPE = CapacityMessages.AVAILABILITY;

    /** A member that takes new holds: the second is how it was said before there were applicants. */
    private static final Set<String> TAKING = Set.of("VALIDATED", "ACTIVE");

    private AvailabilityRecord() {}

    static CentreAvailability read(JsonNode data) {
        return new CentreAvailability(
                new CentreRef(UUID.fromString(text(data, "centre"))),
                text(data, "organisation"),
                text(data, "departement"),
                TAKING.contains(text(data, "status")),
                data.path("compromised").asBoolean(false),
                count(data, "quotaLeft"),
                data.required("version").longValue(),
                data.required("units")
                        .valueStream()
                        .map(AvailabilityRecord::unit)
                        .toList());
    }

    private static UnitAvailability unit(JsonNode node) {
        var beds =
                node.required("beds").valueStream().map(AvailabilityRecord::bed).toList();
        return new UnitAvailability(
                new UnitRef(text(node, "unit")),
                AllocationMode.valueOf(text(node, "mode")),
                DurationClass.valueOf(text(node, "durationClass")),
                freeCots(node, beds),
                count(node, "schemeLeft"),
                new SchemeDates(time(node, "schemeFrom"), time(node, "schemeUntil")),
                publics(node.required("publics")),
                known(node.path("features"), Feature.class),
                node.path("languages").valueStream().map(JsonNode::stringValue).collect(Collectors.toUnmodifiableSet()),
                time(node, "lastSolicitedAt"),
                beds);
    }

    /** Where cots are not counted one by one, they are taken to be in use in a unit that somebody else lives in. */
    private static int freeCots(JsonNode node, List<BedAvailability> beds) {
        var inUse = beds.stream().anyMatch(BedAvailability::taken);
        return node.path("cotsFree").asInt(inUse ? 0 : node.path("cots").asInt(0));
    }

    private static Publics publics(JsonNode node) {
        return new Publics(
                known(node.path("ageBands"), AgeBand.class),
                known(node.path("genders"), Gender.class),
                known(node.path("householdTypes"), HouseholdType.class),
                node.path("minorsAlone").asBoolean(false));
    }

    private static BedAvailability bed(JsonNode node) {
        var state = constant(text(node, "state"), BedState.class);
        return new BedAvailability(
                text(node, "bed"), state == null ? BedState.UNAVAILABLE : state, time(node, "freshUntil"));
    }

    private static <E extends Enum<E>> Set<E> known(JsonNode codes, Class<E> type) {
        return codes.valueStream()
                .map(code -> constant(code.stringValue(), type))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private static <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        return EnumSet.allOf(type).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }

    private static @Nullable Integer count(JsonNode node, String field) {
        var value = node.get(field);
        return value == null || value.isNull() ? null : value.intValue();
    }

    private static @Nullable Instant time(JsonNode node, String field) {
        var value = node.get(field);
        return value == null || value.isNull() ? null : Instant.parse(value.stringValue());
    }
}
