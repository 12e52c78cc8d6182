package fr.relais.benchmarks.stage;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A centre that was made through the API, ten fresh beds in three units, and as many centres like it as are asked for,
 * put into the store beside it.
 */
public final class Template {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ORGANISATION = "org-of-the-benchmark";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private static final String SINGLES = """
            {"mode": "PER_BED", "capacity": %d, "durationClass": "%s",
             "publics": {"ageBands": ["ADULT", "SENIOR"], "genders": ["F", "M", "X", "UNSTATED"],
                         "householdTypes": ["SINGLE"]},
             "features": ["STEP_FREE"],
             "languages": [{"code": "fr", "level": "NATIVE"}, {"code": "en", "level": "FLUENT"},
                           {"code": "pcm", "level": "FLUENT"}]}""";
    private static final String FAMILY = """
            {"mode": "WHOLE_UNIT", "capacity": 3, "durationClass": "LONG", "cots": 1,
             "publics": {"ageBands": ["INFANT", "CHILD", "ADULT"], "genders": ["F", "X"],
                         "householdTypes": ["FAMILY"]},
             "features": [], "languages": [{"code": "fr", "level": "NATIVE"}]}""";

    private final String manager;
    private final String code;
    private final List<String> units;

    private Template(String manager, String code, List<String> units) {
        this.manager = manager;
        this.code = code;
        this.units = units;
    }

    public static Template make(Stage stage) {
        var coordinator = stage.token("COORDINATOR", "on-call");
        var manager = stage.token("CENTRE", ORGANISATION);
        var registered = post(stage, coordinator, "/v1/centres", """
                {"organisation": "%s", "departement": "31", "kind": "FLAT"}""".formatted(ORGANISATION), 201);
        var code = registered.path("centre").asString();
        var second = stage.token("COORDINATOR", "coordination-2");
        post(stage, second, "/v1/centres/" + code + "/validation", "{}", 200);
        var units = List.of(
                unit(stage, manager, code, SINGLES.formatted(4, "SHORT"), 4),
                unit(stage, manager, code, FAMILY, 3),
                unit(stage, manager, code, SINGLES.formatted(3, "LONG"), 3));
        return new Template(manager, code, units);
    }

    private static String unit(Stage stage, String manager, String code, String terms, int beds) {
        var path = "/v1/centres/" + code + "/units";
        var unit = post(stage, manager, path, terms, 201).path("unit").asString();
        post(stage, manager, path + "/" + unit + "/vacancies", "{\"beds\": " + beds + "}", 200);
        return unit;
    }

    private static JsonNode post(Stage stage, String token, String path, String body, int status) {
        var request = HttpRequest.newBuilder(stage.address().resolve(path)).POST(BodyPublishers.ofString(body));
        return JSON.readTree(stage.send(token, request, status));
    }

    /** The token of whoever publishes the vacancies of all these centres. */
    public String manager() {
        return manager;
    }

    /** A unit of four beds, each for one person. */
    public String singles() {
        return units.get(0);
    }

    /** The version of all of them. */
    public long version(MongoCollection<Document> centres) {
        return made(centres).getLong("version");
    }

    /** The centre that was made, as it is stored. */
    public Document made(MongoCollection<Document> centres) {
        return wait(Mono.from(centres.find(new Document("lookup.code", code)).first()));
    }

    /** So many centres like this one, in the store; whatever was there before is gone. */
    public List<Copy> fill(MongoCollection<Document> centres, int howMany, long seed) {
        var made = made(centres);
        var random = new Random(seed);
        var copies = IntStream.range(0, howMany)
                .mapToObj(number -> new Copy(new UUID(random.nextLong(), random.nextLong()).toString(), code(random)))
                .toList();
        wait(Mono.from(centres.deleteMany(new Document("lookup.code", new Document("$ne", code)))));
        wait(Mono.from(
                centres.insertMany(copies.stream().map(copy -> copy.of(made)).toList())));
        return copies;
    }

    private static String code(Random random) {
        var text = new StringBuilder();
        random.ints(26, 0, LETTERS.length()).forEach(place -> text.append(LETTERS.charAt(place)));
        return text.toString();
    }

    /**
     * A centre like the one that was made.
     *
     * @param id by which services know it
     * @param code by which people know it
     */
    public record Copy(String id, String code) {

        private Document of(Document made) {
            var state = new Document(made.get("state", Document.class));
            state.append("id", id).append("code", code);
            var lookup = new Document(made.get("lookup", Document.class)).append("code", code);
            var copy = new Document(made)
                    .append("_id", id)
                    .append("state", state)
                    .append("lookup", lookup)
                    .append("outbox", List.of());
            copy.remove("tail");
            return copy;
        }
    }

    static <T> T wait(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(SOON));
    }
}
