package fr.relais.capacity.adapter.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.relais.capacity.application.Territory;
import fr.relais.capacity.domain.exchange.RegionCapacity;

/**
 * Capacity as other directories read it: the Human Services Data Specification 3, in a profile without organisations,
 * locations or contacts. One service stands for all centres of a région.
 */
final class HsdsViews {

    private static final UnitOfCapacity BED = new UnitOfCapacity(id("unit", "bed"), "bed");

    private HsdsViews() {}

    /** The whole document. */
    record HsdsResponse(
            String version,
            String profile,
            @JsonProperty("generated_at") Instant generatedAt,
            List<Service> services) {}

    /** All centres of a région together. */
    record Service(String id, String name, String status, List<Capacity> capacities, List<Attribute> attributes) {}

    /** How much of what: {@code available} of {@code maximum} beds. */
    record Capacity(
            String id,
            @JsonProperty("service_id") String serviceId,
            UnitOfCapacity unit,
            int available,
            int maximum,
            Instant updated) {}

    /** What is counted. */
    record UnitOfCapacity(String id, String name) {}

    /** Something else that is known of a service. */
    record Attribute(
            String id,
            @JsonProperty("link_id") String linkId,
            @JsonProperty("link_entity") String linkEntity,
            @JsonProperty("link_type") String linkType,
            String value) {}

    static HsdsResponse of(Map<Territory.Place, RegionCapacity> regions, Instant at) {
        var services = regions.entrySet().stream()
                .map(region -> service(region.getKey(), region.getValue(), at))
                .toList();
        return new HsdsResponse("3.0", "relais-regions", at, services);
    }

    private static Service service(Territory.Place region, RegionCapacity capacity, Instant at) {
        var id = id("region", region.code());
        return new Service(
                id,
                region.name(),
                "active",
                List.of(new Capacity(
                        id("capacity", region.code()), id, BED, capacity.available(), capacity.maximum(), at)),
                List.of(
                        attribute(region, "capacity-status", capacity.status().wireName()),
                        attribute(region, "insee-region", region.code())));
    }

    private static Attribute attribute(Territory.Place region, String type, String value) {
        return new Attribute(id(type, region.code()), id("region", region.code()), "service", type, value);
    }

    /** The same at every export, so that readers can follow a région. */
    private static String id(String kind, String code) {
        return UUID.nameUUIDFromBytes(("relais.hsds." + kind + "." + code).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
