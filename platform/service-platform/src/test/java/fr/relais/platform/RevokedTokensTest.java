package fr.relais.platform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

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

    /** Of a later minute, by somebody who signed in so many seconds from now. */
    private static String anew(String subject, long signedIn) throws Exception {
        return PLATFORM.signed(
                "at+jwt",
                PLATFORM.claims()
                        .subject(subject)
                        .issueTime(RunningPlatform.in(120))
                        .claim("auth_time", RunningPlatform.in(signedIn).getTime() / 1000)
                        .build());
    }
}
