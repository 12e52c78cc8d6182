package fr.relais.placement.adapter.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.relais.contracts.Contract;
import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.RunningPlacement;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.retention.Tombstone;
import fr.relais.platform.reference.References;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A tombstone is what was agreed, and is believed only as this service has signed it. */
class TombstoneRecordsTest {

    private static final Tombstone TOMBSTONE =
            new Tombstone(new RequestId(new UUID(1, 1)), Instant.parse("2027-03-01T03:00:00Z"), "closed-PT2160H");

    private final TombstoneRecords records =
            new TombstoneRecords(RunningPlacement.shared().bean(References.class));

    private String data() {
        return records.entry(TOMBSTONE).getString("data");
    }

    private static ConsumerRecord<String, byte[]> record(String key, String data) {
        var message = new ConsumerRecord<>(
                Topics.PLACEMENT_TOMBSTONES, 0, 0L, key, data == null ? null : data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", "1",
                        "ce_type", PlacementMessages.CASE_ERASED,
                        "ce_subject", String.valueOf(key),
                        "ce_aggregateversion", "1",
                        "ce_eventindex", "0",
                        "ce_time", "2027-03-01T03:00:00Z")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private String key() {
        return TOMBSTONE.request().toString();
    }

    @Test
    void isWrittenAsWasAgreedAndReadAgain() {
        var schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var schema = schemas.getSchema(new Contract(PlacementMessages.CASE_ERASED).schema(), InputFormat.JSON);

        assertThat(schema.validate(data(), InputFormat.JSON)).isEmpty();
        assertThat(records.read(record(key(), data()))).contains(TOMBSTONE);
    }

    @Test
    void isNotBelievedOfAnotherCase() {
        assertThat(records.read(record(new UUID(1, 2).toString(), data()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-01", "PT2160H", "proof\":\""})
    void isNotBelievedOnceAnythingOfItWasAltered(String part) {
        var altered = data().replace(part, part.replace("2", "3").replace("proof\":\"", "proof\":\"0"));

        assertThat(altered).isNotEqualTo(data());
        assertThat(records.read(record(key(), altered))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "null", "{\"at\":\"yesterday\",\"policy\":\"p\",\"proof\":\"0\"}", "{\"at\":1}"})
    void isNothingWhenItCannotBeRead(String data) {
        assertThat(records.read(record(key(), data))).isEmpty();
    }

    @Test
    void isNothingWithoutAKeyOrAContent() {
        assertThat(records.read(record(null, data()))).isEmpty();
        assertThat(records.read(record("no id", data()))).isEmpty();
        assertThat(records.read(record(key(), null))).isEmpty();
    }
}
