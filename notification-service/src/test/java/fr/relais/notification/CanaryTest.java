package fr.relais.notification;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMailUtil;
import fr.relais.contracts.WhoIsTold;
import fr.relais.contracts.WhoIsTold.Recipient;
import fr.relais.contracts.WhoIsTold.Row;
import fr.relais.notification.ToldNotices.Told;
import fr.relais.notification.adapter.webhook.HttpReceiver;
import fr.relais.notification.adapter.webhook.Received;
import fr.relais.testing.TestCaller;
import jakarta.mail.internet.MimeMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A word of nobody stands in every field of a notice of every kind, and of fields that there are not; it is in no
 * channel. In the live stream the reference stands where references do, and nowhere else.
 */
class CanaryTest {

    private static final String CANARY = "canary";
    private static final String REFERENCE = "canarycanarycanarycanaryca";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
            new ParameterizedTypeReference<>() {};
    /** Who protects children in a département acts for an organisation of that name. */
    private static final TestCaller CHILD_PROTECTION =
            new TestCaller("somebody-of-75", "child-protection-75", List.of("CHILD_PROTECTION"), List.of("75"));

    /** What a source says of one thing is in order, whoever is told. */
    private static final AtomicLong VERSION = new AtomicLong();

    private static final JsonMapper JSON = new JsonMapper();

    private static final ByteArrayOutputStream LOGGED = new ByteArrayOutputStream();
    private static final PrintStream CONSOLE = System.out;

    private static RunningService service;

    @BeforeAll
    static void startOneThatAlsoSendsShortMessages() {
        System.setOut(new PrintStream(LOGGED, true, UTF_8));
        service = RunningService.another("--relais.sms.to-log=true");
    }

    @AfterAll
    static void stopIt() {
        service.close();
        System.setOut(CONSOLE);
    }

    /** The id of the coordinators on call is a word of its own, in which no other word can stand. */
    static Stream<Arguments> audiences() {
        var organisation = CANARY + "-" + System.nanoTime();
        return Stream.of(
                Arguments.of(
                        Set.of(Recipient.CENTRE, Recipient.REFERRER), organisation, TestCaller.centre(organisation)),
                Arguments.of(Set.of(Recipient.COORDINATOR), TestCaller.ON_CALL, TestCaller.coordinator()),
                Arguments.of(Set.of(Recipient.CHILD_PROTECTION), "child-protection-75", CHILD_PROTECTION));
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void isInNoMailNoCallNoShortMessageAndNoTextOfTheStream(
            Set<Recipient> recipients, String organisation, TestCaller caller) throws Exception {
        var rows = WhoIsTold.rows().stream()
                .filter(row -> !row.event().startsWith("notification."))
                .filter(row -> recipients.contains(row.recipient()))
                .toList();
        var address =
                recipients.iterator().next().name().toLowerCase(Locale.ROOT).replace("_", "") + "@bird.example";
        try (var receiver = new HttpReceiver();
                var told = new ToldNotices()) {
            join(caller, address, receiver);
            Queue<String> stream = new ConcurrentLinkedQueue<>();
            var opened = new CountDownLatch(1);
            var following = service.streams(caller)
                    .get()
                    .uri("/v1/inbox/stream")
                    .retrieve()
                    .bodyToFlux(EVENT)
                    .doOnNext(first -> opened.countDown())
                    .mapNotNull(ServerSentEvent::data)
                    .subscribe(stream::add);
            assertThat(opened.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            for (var row : rows) {
                told.tell(notice(row, organisation, VERSION.incrementAndGet()));
            }
            var urgent = rows.stream()
                    .filter(row -> row.urgency() == WhoIsTold.Urgency.URGENT)
                    .count();
            await().atMost(SOON).until(() -> stream.size() == rows.size());
            await().atMost(SOON).until(() -> Mailbox.of(address).size() > 0);
            await().atMost(SOON).until(() -> receiver.received().size() > 0);
            await().atMost(SOON).until(() -> LOGGED.toString(UTF_8).contains("a short message would be sent"));
            following.dispose();

            assertThat(urgent).isPositive();
            assertThat(Mailbox.of(address))
                    .allSatisfy(mail -> assertThat(whole(mail)).doesNotContainIgnoringCase(CANARY));
            assertThat(receiver.received())
                    .allSatisfy(call -> assertThat(whole(call)).doesNotContainIgnoringCase(CANARY));
            assertThat(stream).allSatisfy(item -> assertThat(beside(item)).doesNotContainIgnoringCase(CANARY));
            assertThat(LOGGED.toString(UTF_8)).doesNotContainIgnoringCase(CANARY);
        }
    }

    private static Told notice(Row row, String organisation, long version) {
        var said = new Document("org", organisation)
                .append("recipientRef", REFERENCE)
                .append("kind", row.kind())
                .append("urgency", row.urgency().name());
        Stream.of("name", "address", "commune", "phone", "note", "household", "text", "actor", "canary")
                .forEach(field -> said.append(field, CANARY + " " + field));
        said.append("more", new Document("inside", List.of(CANARY)));
        return new Told(row.event().split("\\.")[0], subject(row), version, said.toJson());
    }

    /** Each source has things of its own, of which it tells in order; of two sources nobody knows the order. */
    private static String subject(Row row) {
        return REFERENCE.substring(1) + row.event().charAt(0);
    }

    private static void join(TestCaller caller, String address, HttpReceiver receiver) {
        put(
                caller,
                "/v1/inbox/contact",
                Map.of("mail", address, "phone", "+33600000000", "language", "FR", "safe", true));
        put(caller, "/v1/inbox/webhook", Map.of("address", receiver.address()));
        service.http(caller)
                .post()
                .uri("/v1/inbox/webhook/secret")
                .header("Idempotency-Key", "a-key")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static void put(TestCaller caller, String path, Map<String, Object> body) {
        service.http(caller)
                .put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private static String whole(MimeMessage mail) {
        try {
            return GreenMailUtil.getWholeMessage(mail) + mail.getContent();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static String whole(Received call) {
        return call.method()
                + call.path()
                + call.body()
                + call.headers().entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    /** What is shown beside the reference. */
    private static String beside(String item) {
        var shown = (ObjectNode) JSON.readTree(item);
        assertThat(shown.remove("reference").asString()).isEqualTo(REFERENCE);
        return shown.toString();
    }
}
