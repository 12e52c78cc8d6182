package fr.relais.capacity.adapter.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.contracts.CapacityMessages;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static fr.relais.capacity.domain.centre.BedStatus.FROZEN;
import static fr.relais.capacity.domain.centre.BedStatus.HELD;
import static fr.relais.capacity.domain.centre.BedStatus.OCCUPIED;
import static fr.relais.capacity.domain.centre.BedStatus.RESERVED;
import static fr.relais.capacity.domain.centre.BedStatus.STALE;
import static fr.relais.capacity.domain.centre.BedStatus.UNAVAILABLE;
import static fr.relais.capacity.domain.centre.BedStatus.UPCOMING;
import static fr.relais.capacity.domain.centre.BedStatus.VACANT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The beds of a centre as somebody rebuilds them who has read nothing but its published events, and what must never be
 * read there.
 */
final class Replay {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, BedStatus> beds = new HashMap<>();
    private final Map<String, Instant> freshUntil = new HashMap<>();
    private final Set<String> blocks = new HashSet<>();
    private final List<String> drawn = new ArrayList<>();
    private boolean compromised;
    private int people;

    /** Beds by their state; those never spoken of are not there. */
    Map<String, BedStatus> beds() {
        return beds;
    }

    int people() {
        return people;
    }

    void read(Document entry) {
        isAttributed(entry);
        var data = JSON.readTree(entry.getString("data"));
        var at = entry.getDate("at").toInstant();
        switch (entry.getString("type")) {
            case CapacityMessages.VACANCY_DECLARED, CapacityMessages.VACANCY_CONFIRMED -> vacant(data);
            case CapacityMessages.VACANCY_STALE -> stale(data);
            case CapacityMessages.VACANCY_SILENT, CapacityMessages.BEDS_UNAVAILABLE, CapacityMessages.SITE_CLEARED ->
                put(data, UNAVAILABLE);
            case CapacityMessages.BEDS_ANNOUNCED -> put(data, UPCOMING);
            case CapacityMessages.SITE_COMPROMISED -> frozen(data);
            case CapacityMessages.CENTRE_CLOSED -> beds.replaceAll((bed, state) -> UNAVAILABLE);
            default -> ofAHold(entry.getString("type"), data, at);
        }
        if (entry.getString("type").equals(CapacityMessages.SITE_CLEARED)) {
            compromised = false;
        }
    }

    /** INV-23: by whom, as what, for which organisation, and when. */
    private static void isAttributed(Document entry) {
        assertThat(List.of(entry.getString("actor"), entry.getString("role"))).noneMatch(String::isBlank);
        assertThat(entry.getString("org")).isNotNull();
        assertThat(entry.getDate("at")).isNotNull();
    }

    private void ofAHold(String type, JsonNode data, Instant at) {
        switch (type) {
            case CapacityMessages.BLOCK_DRAWN_ON -> idsOf(data, "beds").forEach(drawn::add);
            case CapacityMessages.BED_HELD -> held(data, at);
            case CapacityMessages.HOLD_CONFIRMED -> {
                assertThat(blocks).as("INV-19").doesNotContain(text(data, "hold"));
                reserved(data);
            }
            case CapacityMessages.ARRIVAL_RECORDED -> {
                move(data, RESERVED, OCCUPIED);
                people += data.path("people").asInt();
            }
            case CapacityMessages.STAY_ENDED -> move(data, OCCUPIED, compromised ? FROZEN : UNAVAILABLE);
            case CapacityMessages.HOLD_RELEASED, CapacityMessages.HOLD_LAPSED -> givenBack(data);
            default -> {
                // Says nothing of the state of a bed.
            }
        }
    }

    /** INV-02, INV-07, INV-19: a bed is only taken when it is vacant, fresh, and nobody else's. */
    private void held(JsonNode data, Instant at) {
        for (var bed : idsOf(data, "beds")) {
            if (!drawn.remove(bed)) {
                assertThat(beds.get(bed)).as("INV-02, INV-19: %s", bed).isEqualTo(VACANT);
                assertThat(freshUntil.get(bed)).as("INV-07: %s", bed).isAfter(at);
            }
            beds.put(bed, HELD);
        }
        if (text(data, "kind").equals("BLOCK")) {
            blocks.add(text(data, "hold"));
        }
    }

    private void givenBack(JsonNode data) {
        var stale = idsOf(data, "stale");
        for (var bed : idsOf(data, "beds")) {
            assertThat(beds.get(bed)).as("INV-10: nobody lived there").isIn(HELD, RESERVED);
            beds.put(bed, compromised ? FROZEN : stale.contains(bed) ? STALE : VACANT);
        }
    }

    private void vacant(JsonNode data) {
        put(data, VACANT);
        idsOf(data, "beds").forEach(bed -> freshUntil.put(bed, Instant.parse(text(data, "freshUntil"))));
    }

    /** Of a held bed it says that it comes back stale; nothing becomes of the hold. */
    private void stale(JsonNode data) {
        idsOf(data, "beds").forEach(bed -> beds.computeIfPresent(bed, (id, state) -> state == VACANT ? STALE : state));
    }

    private void frozen(JsonNode data) {
        compromised = true;
        put(data, FROZEN);
    }

    /** A reservation may be confirmed again, for longer. */
    private void reserved(JsonNode data) {
        idsOf(data, "beds")
                .forEach(bed -> assertThat(beds.put(bed, RESERVED)).as(bed).isIn(HELD, RESERVED));
    }

    private void move(JsonNode data, BedStatus from, BedStatus to) {
        idsOf(data, "beds").forEach(bed -> assertThat(beds.put(bed, to)).as(bed).isEqualTo(from));
    }

    private void put(JsonNode data, BedStatus state) {
        idsOf(data, "beds").forEach(bed -> beds.put(bed, state));
    }

    private static List<String> idsOf(JsonNode data, String field) {
        return data.path(field).valueStream().map(JsonNode::asString).toList();
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asString();
    }
}
