package fr.relais.capacity.adapter.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.SentFile;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

/** How many imports are remembered, and for how long. */
class RememberedImportsTest {

    private final RunningService service = RunningService.shared();

    @Test
    void keepsSoManyPreviewsOfAnOrganisationThatNobodyApplies() {
        var centre = NewCentre.withTwoVacantBeds();
        var table = ("centre;free\n" + centre.code() + ";1\n").getBytes(StandardCharsets.UTF_8);
        var key = UUID.randomUUID().toString();
        var last = json(SentFile.send(centre.manager(), "kind=AVAILABILITY", SentFile.CSV, table, key), 201);
        fill(last, 99);

        assertThat(problem(SentFile.send(centre.manager(), "kind=AVAILABILITY", SentFile.CSV, table), 429))
                .isEqualTo("too-many-commands");
        assertThat(json(SentFile.send(centre.manager(), "kind=AVAILABILITY", SentFile.CSV, table, key), 201))
                .isEqualTo(last);
        json(service.post(centre.manager(), path(last) + "/application", "{}"), 200);
        json(SentFile.send(centre.manager(), "kind=AVAILABILITY", SentFile.CSV, table), 201);
    }

    /** As if the same had been sent so many times more. */
    private void fill(JsonNode preview, int times) {
        var imports = service.bean(MongoDatabase.class).getCollection("imports");
        var reference = preview.path("reference").asString();
        var stored =
                Mono.from(imports.find(new Document("_id", reference)).first()).block();
        var copies = IntStream.range(0, times)
                .mapToObj(each -> new Document(stored).append("_id", reference + each))
                .toList();
        Mono.from(imports.insertMany(copies)).block();
    }

    @Test
    void isForgottenAfterSevenDays() {
        var preview = json(
                SentFile.send(
                        COORDINATOR,
                        "kind=FINESS",
                        SentFile.CSV,
                        ("finess\n" + RegisterImportTest.row(RegisterImportTest.number(), "CHRS"))
                                .getBytes(StandardCharsets.UTF_8)),
                201);
        var reference = preview.path("reference").asString();
        var imports = service.bean(MongoDatabase.class).getCollection("imports");
        var old =
                new Document("$set", new Document("at", Date.from(Instant.now().minus(Duration.ofDays(7)))));
        Mono.from(imports.updateOne(new Document("_id", reference), old)).block();

        assertThat(problem(service.get(COORDINATOR, path(preview)), 404)).isEqualTo("not-found");
        assertThat(problem(service.post(COORDINATOR, path(preview) + "/application", "{}"), 404))
                .isEqualTo("not-found");
    }

    private static String path(JsonNode shown) {
        return "/v1/imports/" + shown.path("reference").asString();
    }

    private static String problem(ResponseSpec response, int status) {
        return json(response, status).path("code").asString();
    }
}
