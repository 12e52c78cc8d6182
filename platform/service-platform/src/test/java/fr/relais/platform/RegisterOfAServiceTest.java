package fr.relais.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.audit.Block;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static fr.relais.platform.RunningPlatform.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The register of a running service: what is in it, and that whoever holds an old checkpoint finds every change. */
class RegisterOfAServiceTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String EXPOSURES = "/v1/register/tiny-service/exposures/";
    private static final String BLOCKS = "/v1/register/tiny-service/blocks";

    @TempDir
    Path files;

    private ExportedRegister register;

    @BeforeEach
    void open() throws IOException {
        register = new ExportedRegister(PLATFORM, files);
        register.fetchKey();
    }

    private static void act() {
        var key = "counter-" + System.nanoTime();
        PLATFORM.post("/v1/counters", key, "{\"limit\":3}").expectStatus().isCreated();
        PLATFORM.put("/v1/counters/" + key, "\"1\"").expectStatus().isOk();
        PLATFORM.get("/v1/secrets/canary", PLATFORM.good()).expectStatus().isOk();
        PLATFORM.get("/v1/secrets/canary", PLATFORM.as("REFERRER"))
                .expectStatus()
                .isNotFound();
        PLATFORM.http()
                .get()
                .uri("/v1/secrets/canary")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private List<String> entries() throws IOException {
        return register.fetchBlocks().stream()
                .flatMap(block -> block.entries().stream())
                .toList();
    }

    @Test
    void hasEveryReadAtOnceAndEveryChangeAndDecisionSoon() {
        act();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(entries())
                        .anyMatch(entry -> isBy("CENTRE", entry)
                                && entry.contains("\tREAD\t")
                                && entry.contains("\tGET:/v1/secrets/{id}\t")
                                && entry.contains("\t200\t"))
                        .anyMatch(entry -> isBy("REFERRER", entry)
                                && entry.contains("\tDECISION\t")
                                && entry.contains("\tGET:/v1/secrets/{id}\t")
                                && entry.contains("\t404\t"))
                        .anyMatch(entry -> entry.contains("\tDECISION\t-\t-\t-\tGET\t-\t-\t401\t"))
                        .anyMatch(entry -> isBy("CENTRE", entry)
                                && entry.contains("\tDECISION\t")
                                && entry.contains("\tPOST:/v1/counters\t")
                                && entry.contains("\t201\t"))
                        .anyMatch(entry -> isBy("CENTRE", entry)
                                && entry.contains("\tCHANGE\t")
                                && entry.contains("\ttest.counted.v1\t")
                                && entry.contains("\t2\t")));
    }

    /** The path and the body are the caller's to invent, so nothing of them is told; and not for ever. */
    @Test
    void hasWhoseInputWasRefusedAndNothingOfItUpToTwenty() throws Exception {
        var clumsy = PLATFORM.signed(
                "at+jwt", PLATFORM.claims().subject("person-clumsy").build());
        for (var times = 0; times < 25; times++) {
            PLATFORM.http()
                    .post()
                    .uri("/v1/counters?canary=1")
                    .headers(headers -> headers.setBearerAuth(clumsy))
                    .header("Idempotency-Key", "canary-" + times)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"canary\":1}")
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
        PLATFORM.get("/v1/counters/none", clumsy).expectStatus().isNotFound();

        await().atMost(SOON)
                .until(() -> entries().stream()
                        .anyMatch(entry -> entry.contains("\tperson-clumsy\t") && entry.contains("\t404\t")));
        assertThat(entries().stream().filter(entry -> entry.contains("\tperson-clumsy\t") && entry.contains("\t400\t")))
                .hasSize(20)
                .allSatisfy(entry -> assertThat(entry)
                        .contains("\tDECISION\tperson-clumsy\tCENTRE\tan-org\tPOST:/v1/counters\t-\t-\t400\t")
                        .doesNotContain("canary"));
    }

    private static boolean isBy(String role, String entry) {
        return entry.contains("\tsomebody\t" + role + "\tan-org\t");
    }

    @Test
    void namesNothingThatWasAskedFor() throws IOException {
        act();

        assertThat(entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry).doesNotContain("canary").doesNotContainPattern("counter-[0-9]"));
    }

    @Test
    void isVerifiedByWhoeverHoldsACheckpoint() throws Exception {
        act();
        register.holdACheckpoint();
        act();

        register.fetchBlocks();

        assertThat(register.verify()).startsWith("0 ").contains("1 checkpoints: unchanged up to the newest checkpoint");
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void isFoundToBeChanged(Tampering tampering) throws Exception {
        act();
        await().until(() -> register.fetchBlocks().size() > 4);
        var held = register.holdACheckpoint();
        act();
        var blocks = register.fetchBlocks();
        var documents = PLATFORM.database().getCollection("audit_blocks");
        var original = upTo(documents, blocks.size());

        replace(documents, blocks.size(), documentsOf(tampering.with(blocks, held)));
        try {
            register.fetchBlocks();
            assertThat(register.verify())
                    .startsWith("1 ")
                    .contains(
                            tampering == Tampering.TRUNCATE
                                    ? "WRONG NOT_IN_ORDER"
                                    : "WRONG OTHER_THAN_HELD at block " + held);
        } finally {
            replace(documents, blocks.size(), original);
        }
        register.fetchBlocks();
        assertThat(register.verify()).startsWith("0 ");
    }

    private static List<Document> upTo(MongoCollection<Document> documents, int number) {
        return Flux.from(documents.find(new Document("_id", new Document("$lte", (long) number))))
                .collectList()
                .block(SOON);
    }

    private static void replace(MongoCollection<Document> documents, int upTo, List<Document> by) {
        Mono.from(documents.deleteMany(new Document("_id", new Document("$lte", (long) upTo))))
                .then(Mono.from(documents.insertMany(by)))
                .block(SOON);
    }

    private static List<Document> documentsOf(List<Block> blocks) {
        var made = new ArrayList<Document>();
        var entries = 0L;
        for (var block : blocks) {
            entries += block.entries().size();
            made.add(new Document("_id", block.number())
                    .append("text", block.text())
                    .append("entries", entries)
                    .append("by", "an operator"));
        }
        return made;
    }

    @Test
    void tellsTheCoordinatorWhatAnAccountWasShown() throws Exception {
        var hers = PLATFORM.signed(
                "at+jwt", PLATFORM.claims().subject("person-exposed").build());
        PLATFORM.get("/v1/secrets/canary", hers).expectStatus().isOk();
        PLATFORM.get("/v1/secrets/canary", PLATFORM.good()).expectStatus().isOk();
        PLATFORM.get("/v1/counters/none", hers).expectStatus().isNotFound();

        var exposures = PLATFORM.get(EXPOSURES + "person-exposed", PLATFORM.as("COORDINATOR"))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(exposures)
                .contains("\"complete\":true")
                .containsOnlyOnce("\"operation\":\"GET:/v1/secrets/{id}\"")
                .doesNotContain("canary", "/v1/counters");
        for (var role : List.of("CENTRE", "REFERRER", "AUDITOR", "RAPPORTEUR", "SERVICE")) {
            expectProblem(PLATFORM.get(EXPOSURES + "person-exposed", PLATFORM.as(role)), 404, "not-found");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CENTRE", "REFERRER", "COORDINATOR", "CHILD_PROTECTION", "RAPPORTEUR", "SERVICE"})
    void isForAuditorsOnly(String role) {
        for (var path : List.of(
                BLOCKS,
                BLOCKS + "?from=x",
                "/v1/register/tiny-service/checkpoints",
                "/v1/register/another-service/blocks")) {
            expectProblem(PLATFORM.get(path, PLATFORM.as(role)), 404, "not-found");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "", "%24gte", "99999999999999999999"})
    void takesNoNonsenseForANumber(String from) {
        expectProblem(PLATFORM.get(BLOCKS + "?from=" + from, PLATFORM.as("AUDITOR")), 400, "invalid-input");
    }
}
