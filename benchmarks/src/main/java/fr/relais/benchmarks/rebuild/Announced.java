package fr.relais.benchmarks.rebuild;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.UnitAvailability;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** A centre as capacity-service announces it: the record of its compacted topic. */
final class Announced {

    private static final String SINCE = "2026-11-27T09:00:00Z";

    private Announced() {}

    static ProducerRecord<String, byte[]> record(CentreAvailability centre) {
        var key = centre.centre().toString();
        return new ProducerRecord<>(
                Topics.CAPACITY_AVAILABILITY, null, key, body(centre).getBytes(StandardCharsets.UTF_8), headers(key));
    }

    private static List<Header> headers(String key) {
        return Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", new UUID(7, key.hashCode()).toString(),
                        "ce_source", "/capacity-service",
                        "ce_type", CapacityMessages.AVAILABILITY,
                        "ce_subject", key,
                        "ce_time", "2026-11-28T09:00:00.000Z",
                        "ce_aggregateversion", "1",
                        "ce_eventindex", "0",
                        "ce_eventcount", "1",
                        "content-type", "application/json")
                .entrySet()
                .stream()
                .map(entry -> (Header)
                        new RecordHeader(entry.getKey(), entry.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static String body(CentreAvailability centre) {
        return "{\"centre\":\"" + centre.centre() + "\",\"organisation\":\"" + centre.organisation()
                + "\",\"departement\":\"" + centre.departement() + "\",\"kind\":\"FLAT\",\"status\":\"VALIDATED\","
                + "\"version\":" + centre.version() + ",\"units\":["
                + centre.units().stream().map(Announced::unit).collect(Collectors.joining(",")) + "]}";
    }

    private static String unit(UnitAvailability unit) {
        return "{\"unit\":\"" + unit.unit() + "\",\"mode\":\"" + unit.mode() + "\",\"durationClass\":\""
                + unit.duration() + "\",\"cots\":" + unit.freeCots() + ",\"cotsFree\":" + unit.freeCots()
                + ",\"publics\":{\"ageBands\":" + codes(unit.publics().ageBands())
                + ",\"genders\":" + codes(unit.publics().genders())
                + ",\"householdTypes\":" + codes(unit.publics().householdTypes())
                + ",\"minorsAlone\":" + unit.publics().minorsAlone()
                + "},\"features\":" + codes(unit.features()) + ",\"languages\":" + codes(unit.languages())
                + ",\"beds\":["
                + unit.beds().stream().map(Announced::bed).collect(Collectors.joining(","))
                + "],\"autonomy\":\"SOME\"}";
    }

    private static String bed(BedAvailability bed) {
        var fresh = bed.freshUntil() == null ? "" : ",\"freshUntil\":\"" + bed.freshUntil() + "\"";
        var name = bed.state().isNamed() ? ",\"bed\":\"" + bed.bed() + "\"" : "";
        return "{\"state\":\"" + bed.state() + "\"" + name + fresh + ",\"since\":\"" + SINCE + "\"}";
    }

    private static String codes(Collection<?> values) {
        return values.stream().map(value -> "\"" + value + "\"").sorted().collect(Collectors.joining(",", "[", "]"));
    }
}
