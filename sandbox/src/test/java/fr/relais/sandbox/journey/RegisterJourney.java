package fr.relais.sandbox.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.contracts.PlacementMessages;
import fr.relais.sandbox.api.Answer;
import fr.relais.sandbox.api.UnexpectedAnswer;
import fr.relais.sandbox.launch.Service;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The registers of a whole Relais, seen from outside: what is in them after a crash, and that whoever holds nothing but
 * an old checkpoint finds what an operator has changed.
 */
@ExtendWith(Staging.class)
class RegisterJourney {

    private static final String PLACEMENT = Service.PLACEMENT.module();
    private static final List<String> REGISTERED =
            List.of(PLACEMENT, Service.CAPACITY.module(), Service.NOTIFICATION.module());

    private static final int HANDS = 6;
    private static final int REQUESTS_OF_EACH = 3;

    @TempDir
    Path files;

    private static void requireInOrder(Auditor auditor) throws Exception {
        var followed = auditor.follow();
        assertThat(followed.said()).contains("fits up to block").contains("its checkpoint is kept");
        assertThat(followed.end()).isZero();
        auditor.fetch();
        var verified = auditor.verify();
        assertThat(verified.said()).contains("unchanged up to the newest checkpoint");
        assertThat(verified.end()).isZero();
    }

    @Test
    void isFetchedThroughTheGatewayAndInOrder(World world) throws Exception {
        for (var service : REGISTERED) {
            requireInOrder(new Auditor(world.as("auditor"), service, files));
        }
    }

    /** What a forged token was tried on is known to whom it was for; the token is known to nobody. */
    @Test
    void hasWhatWasRefusedAtTheDoor(World world) throws Exception {
        var auditor = new Auditor(world.as("auditor"), PLACEMENT, files);
        requireInOrder(auditor);
        var before = auditor.held();

        var refused = world.api()
                .withToken(Confided.escaped("forged token"))
                .get("/v1/unmet-needs?from=" + Confided.escaped("query of a forger"))
                .expect(401);

        Patience.until(
                "the refusal",
                () -> assertThat(auditor.entriesSince(before))
                        .extracting(fields -> String.join(" ", fields[1], fields[2], fields[5], fields[8], fields[9]))
                        .contains("DECISION - GET 401 " + refused.text("correlationId")));
    }

    /** A command that was answered is in the register, whatever became of the process that answered it. */
    @Test
    void hasEverythingThatWasAcknowledgedWhenPlacementIsKilledMeanwhile(World world) throws Exception {
        var auditor = new Auditor(world.as("auditor"), PLACEMENT, files);
        requireInOrder(auditor);
        var before = auditor.held();
        var associations =
                Stream.generate(world::association).limit(HANDS).distinct().toList();

        var acknowledged = killedWhile(world, associations);

        assertThat(acknowledged)
                .allSatisfy((organisation, times) -> assertThat(times).isEqualTo(REQUESTS_OF_EACH));
        Patience.until(
                "everything in the register",
                () -> assertThat(submittedAndWithdrawn(auditor.entriesSince(before), acknowledged.keySet()))
                        .isEqualTo(acknowledged));
        requireInOrder(auditor);
    }

    /** Each association submits and withdraws, and goes on until it has an answer; in the midst of it the kill. */
    private static Map<String, Integer> killedWhile(World world, List<Association> associations) throws Exception {
        var begun = new CountDownLatch(associations.size());
        var back = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(associations.size());
        var acknowledged = new HashMap<String, Integer>();
        try {
            var work = new HashMap<String, Future<Integer>>();
            associations.forEach(one -> work.put(one.organisation(), threads.submit(() -> ask(one, begun, back))));
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            world.kill(Service.PLACEMENT);
            world.restart(Service.PLACEMENT);
            back.countDown();
            for (var one : work.entrySet()) {
                acknowledged.put(one.getKey(), one.getValue().get());
            }
        } finally {
            threads.shutdownNow();
        }
        return acknowledged;
    }

    /** How many requests were taken and withdrawn again, each command acknowledged. */
    private static int ask(Association association, CountDownLatch begun, CountDownLatch back) throws Exception {
        var done = 0;
        for (var each = 0; each < REQUESTS_OF_EACH; each++) {
            var key = Step.newKey();
            var body = aRequest().onlyIn("2A").body();
            var taken = insist(back, () -> association.referrer().post(Association.REQUESTS, body, key));
            begun.countDown();
            var path = Association.REQUESTS + "/" + taken.expect(201).text("reference") + "/withdrawal";
            var withdrawal = Step.newKey();
            insist(back, () -> association.referrer().post(path, Map.of(), withdrawal))
                    .expect(200);
            done++;
        }
        return done;
    }

    /** The same command once more when the service is back, if it was not answered at once. */
    private static Answer insist(CountDownLatch back, Callable<Answer> command) throws Exception {
        var answer = once(command);
        if (answer.isPresent()) {
            return answer.get();
        }
        back.await();
        return Patience.insist(command);
    }

    /** Empty when nobody answered, or "later": whether it was done nobody knows then. */
    private static Optional<Answer> once(Callable<Answer> command) throws Exception {
        try {
            return Optional.of(command.call())
                    .filter(answer -> answer.comeBack().isEmpty() && answer.status() < 500);
        } catch (UnexpectedAnswer gone) {
            return Optional.empty();
        }
    }

    /** How many things of each organisation have a change of both kinds. */
    private static Map<String, Integer> submittedAndWithdrawn(List<String[]> entries, Set<String> organisations) {
        var found = new HashMap<String, Integer>();
        for (var organisation : organisations) {
            var both = changed(entries, organisation, PlacementMessages.REQUEST_SUBMITTED);
            both.retainAll(changed(entries, organisation, PlacementMessages.REQUEST_WITHDRAWN));
            found.put(organisation, both.size());
        }
        return found;
    }

    private static Set<String> changed(List<String[]> entries, String organisation, String type) {
        var things = new HashSet<String>();
        entries.stream()
                .filter(fields ->
                        fields[1].equals("CHANGE") && fields[4].equals(organisation) && fields[5].equals(type))
                .forEach(fields -> things.add(fields[6]));
        return things;
    }

    /** Whoever owns the database changes an old block, or takes it away; only an old checkpoint is held. */
    @Test
    void isFoundToBeChangedByWhoeverHoldsAnOldCheckpoint(World world, RunningRelais relais) throws Exception {
        var auditor = new Auditor(world.as("auditor"), PLACEMENT, files);
        requireInOrder(auditor);
        var old = auditor.held();
        world.association().submits(aRequest().onlyIn("2A")).withdraw().expect(200);
        var address = "mongodb://127.0.0.1:" + relais.sandbox().databasePort();
        try (var operator = MongoClients.create(address)) {
            var blocks = operator.getDatabase("placement").getCollection("audit_blocks");
            var block = block(blocks, old - 1);

            put(blocks, new Document(block).append("text", edited(block.getString("text"))));
            requireFound(auditor, "WRONG BROKEN_CHAIN at block " + old);
            Mono.from(blocks.deleteOne(new Document("_id", block.get("_id")))).block();
            requireFound(auditor, "WRONG NOT_IN_ORDER at block " + old);
            put(blocks, block);
        }
        requireInOrder(auditor);
    }

    private static void requireFound(Auditor auditor, String what) throws IOException, InterruptedException {
        auditor.fetch();
        var verdict = auditor.verify();
        assertThat(verdict.said()).contains(what).contains("changed");
        assertThat(verdict.end()).isEqualTo(1);
    }

    private static Document block(MongoCollection<Document> blocks, long number) {
        return Mono.from(blocks.find(new Document("_id", number)).first()).block();
    }

    private static void put(MongoCollection<Document> blocks, Document block) {
        var id = new Document("_id", block.get("_id"));
        Mono.from(blocks.deleteOne(id)).then(Mono.from(blocks.insertOne(block))).block();
    }

    /** Another hour in the first entry. */
    private static String edited(String text) {
        var edited = text.replaceFirst("T[0-9]{2}:", "T99:");
        assertThat(edited).isNotEqualTo(text);
        return edited;
    }
}
