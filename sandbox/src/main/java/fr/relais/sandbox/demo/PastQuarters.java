package fr.relais.sandbox.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import fr.relais.sandbox.api.UnexpectedAnswer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Quarters that a network of this size would have had behind it, as placement-service would have told them by night: a
 * network that begins today has nothing that could be published. Invented figures of nobody, the same whenever they are
 * told; of a quarter that was counted nothing more is heard.
 */
public final class PastQuarters {

    /** As long after its end as notification-service waits before it counts one. */
    private static final int WEEKS_UNTIL_COUNTED = 6;

    private static final int QUARTERS = 2;
    private static final int REQUESTS = 160;
    private static final int REGISTERED = 18;

    /** Of 59 associations 13 could supply figures to a national survey; here more can. */
    private static final int REPORTING = 13;

    private static final String TOPIC = "relais.placement.facts.v1";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final String broker;

    /** @param broker where it listens, which in a sandbox is nobody's secret */
    public PastQuarters(String broker) {
        this.broker = broker;
    }

    /** Tells the last quarters that may be counted by that moment, as of a night at that moment. */
    public void tell(Instant now) {
        var night = now.truncatedTo(ChronoUnit.MILLIS);
        var quarters = due(now.atZone(PARIS).toLocalDate());
        try (var producer = new KafkaProducer<String, byte[]>(
                Map.of("bootstrap.servers", broker, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var sent = new ArrayList<Future<?>>();
            for (var quarter : quarters) {
                requests(quarter)
                        .forEach((key, fact) ->
                                sent.add(producer.send(record(key, "placement.request-fact.v1", fact, night))));
            }
            var last = Map.<String, Object>of("quarter", label(quarters.get(QUARTERS - 1)), "count", REGISTERED);
            sent.add(producer.send(record("registered", "placement.organisations-counted.v1", last, night)));
            sent.forEach(PastQuarters::await);
        }
    }

    private static void await(Future<?> sent) {
        try {
            sent.get();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("interrupted");
        } catch (ExecutionException failure) {
            throw new UnexpectedAnswer("the broker took no figures: " + failure.getCause());
        }
    }

    /** The first days of quarters, oldest first. */
    private static List<LocalDate> due(LocalDate today) {
        var begins = today.with(IsoFields.DAY_OF_QUARTER, 1);
        while (begins.plusMonths(3).plusWeeks(WEEKS_UNTIL_COUNTED).isAfter(today)) {
            begins = begins.minusMonths(3);
        }
        return List.of(begins.minusMonths(3), begins);
    }

    private static String label(LocalDate quarter) {
        return quarter.getYear() + "-T" + quarter.get(IsoFields.QUARTER_OF_YEAR);
    }

    private static Map<String, Map<String, Object>> requests(LocalDate quarter) {
        var random = new Random(quarter.toEpochDay());
        var facts = new LinkedHashMap<String, Map<String, Object>>();
        for (var number = 0; number < REQUESTS; number++) {
            facts.put(idOf(label(quarter) + " " + number), fact(label(quarter), random));
        }
        return facts;
    }

    private static Map<String, Object> fact(String quarter, Random random) {
        var form = pick(random, "SINGLE", "SINGLE", "SINGLE", "FAMILY", "FAMILY", "COUPLE");
        var outcome = pick(random, "PLACED", "PLACED", "PLACED", "WAITING", "WITHDRAWN", "REDIRECTED");
        var fact = new TreeMap<String, Object>();
        fact.put("quarter", quarter);
        fact.put("track", pick(random, "EMERGENCY", "EMERGENCY", "EMERGENCY", "ORIENTED", "ORIENTED", "LOCAL"));
        fact.put("form", form);
        fact.put("ageBands", form.equals("FAMILY") ? List.of("ADULT", "CHILD") : List.of("ADULT"));
        fact.put("region", pick(random, "11", "11", "84", "93", "76", "32", "44", "52", "53", "75", "FR"));
        fact.put("outcome", outcome);
        if (outcome.equals("PLACED")) {
            fact.put("waited", pick(random, "SAME_DAY", "DAYS_1_TO_3", "DAYS_4_TO_7", "DAYS_8_TO_21"));
        }
        fact.put("unmet", outcome.equals("WAITING") ? List.of("NO_PLACE_FOR_HOUSEHOLD") : List.of());
        fact.put("refusals", random.nextInt(4) == 0 ? List.of(pick(random, "NO_LONGER_FREE", "AUTONOMY")) : List.of());
        fact.put("organisation", idOf("organisation " + random.nextInt(REPORTING)));
        return fact;
    }

    private static String pick(Random random, String... codes) {
        return codes[random.nextInt(codes.length)];
    }

    private static String idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static ProducerRecord<String, byte[]> record(
            String key, String type, Map<String, Object> body, Instant night) {
        var record = new ProducerRecord<>(TOPIC, key, JsonMapper.shared().writeValueAsBytes(body));
        var headers = new ArrayList<Map.Entry<String, String>>();
        headers.add(Map.entry("ce_id", idOf(type + key + night)));
        headers.add(Map.entry("ce_type", type));
        headers.add(Map.entry("ce_source", "/placement-service"));
        headers.add(Map.entry("ce_specversion", "1.0"));
        headers.add(Map.entry("ce_subject", key));
        headers.add(Map.entry("ce_aggregateversion", Long.toString(night.toEpochMilli())));
        headers.add(Map.entry("ce_eventindex", "0"));
        headers.add(Map.entry(
                "ce_time", OffsetDateTime.ofInstant(night, ZoneOffset.UTC).toString()));
        headers.forEach(header ->
                record.headers().add(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
