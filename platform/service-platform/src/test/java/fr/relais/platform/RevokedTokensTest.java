package fr.relais.platform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.platform.identity.Revocations;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import static fr.relais.platform.RunningPlatform.expectProblem;
import static org.awaitility.Awaitility.await;

/** What the topic of revocations says is true of every token from then on, also of one that was believed before. */
class RevokedTokensTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String OF_OPERATORS = "/actuator/deadletters";
    private static final Duration SOON = Duration.ofSeconds(30);

    private static String tokenOf(String subject) throws Exception {
        return PLATFORM.signed("at+jwt", PLATFORM.claims().subject(subject).build());
    }

    private static void revoke(String subject) {
        var key = Revocations.digestOf(subject);
        var record = new ProducerRecord<>(
                Topics.PLACEMENT_REVOCATIONS,
                key,
                ("{\"revokedAt\":\"" + Instant.now() + "\"}").getBytes(StandardCharsets.UTF_8));
        say(record, "ce_id", "00000000-0000-4000-8000-000000000001");
        say(record, "ce_type", PlacementMessages.REVOCATION);
        say(record, "ce_subject", key);
        say(record, "ce_aggregateversion", "1");
        say(record, "ce_eventindex", "0");
        say(record, "ce_time", Instant.now().toString());
        PLATFORM.template().send(record);
    }

    private static void say(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void areBelievedNoLonger() throws Exception {
        var hers = tokenOf("person-in-wrong-hands");
        var another = tokenOf("person-in-right-hands");
        expectProblem(PLATFORM.get("/v1/counters/x", hers), 404, "not-found");
        PLATFORM.template()
                .send(new ProducerRecord<>(
                        Topics.PLACEMENT_REVOCATIONS, "k", "not one of ours".getBytes(StandardCharsets.UTF_8)));

        revoke("person-in-wrong-hands");

        await().atMost(SOON)
                .untilAsserted(() -> expectProblem(PLATFORM.get("/v1/counters/x", hers), 401, "unauthenticated"));
        expectProblem(PLATFORM.get("/v1/counters/x", another), 404, "not-found");
    }

    /** Whoever goes on with a session of before has it made anew each minute; she has to sign in again. */
    @Test
    void areNotMadeGoodAgainByBeingMadeAnew() throws Exception {
        var hers = tokenOf("person-with-a-session");

        revoke("person-with-a-session");

        await().atMost(SOON)
                .untilAsserted(() -> expectProblem(PLATFORM.get("/v1/counters/x", hers), 401, "unauthenticated"));
        expectProblem(PLATFORM.get("/v1/counters/x", anew("person-with-a-session", -60)), 401, "unauthenticated");
        expectProblem(PLATFORM.get("/v1/counters/x", anew("person-with-a-session", 120)), 404, "not-found");
    }

    /** Taken away at the provider first, said by a coordinator then: nobody waits for the end of a token. */
    @Test
    void takeARightAwayAtOnce() throws Exception {
        var before = withRole("an-operator-no-longer", "SERVICE", 0);
        PLATFORM.get(OF_OPERATORS, before).expectStatus().isOk();

        revoke("an-operator-no-longer");

        await().atMost(SOON)
                .untilAsserted(() -> expectProblem(PLATFORM.get(OF_OPERATORS, before), 401, "unauthenticated"));
        var after = withRole("an-operator-no-longer", "CENTRE", 120);
        expectProblem(PLATFORM.get(OF_OPERATORS, after), 404, "not-found");
        expectProblem(PLATFORM.get("/v1/counters/x", after), 404, "not-found");
        PLATFORM.get(OF_OPERATORS, withRole("an-operator-still", "SERVICE", 0))
                .expectStatus()
                .isOk();
    }

    /** Of a later minute, by somebody who signed in so many seconds from now. */
    private static String anew(String subject, long signedIn) throws Exception {
        return token(subject, "CENTRE", 120, signedIn);
    }

    private static String withRole(String subject, String role, long signedIn) throws Exception {
        return token(subject, role, signedIn, signedIn);
    }

    private static String token(String subject, String role, long issued, long signedIn) throws Exception {
        return PLATFORM.signed(
                "at+jwt",
                PLATFORM.claims()
                        .subject(subject)
                        .claim("roles", List.of(role))
                        .issueTime(RunningPlatform.in(issued))
                        .claim("auth_time", RunningPlatform.in(signedIn).getTime() / 1000)
                        .build());
    }
}
