package fr.relais.sandbox.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.sandbox.api.Answer;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.journey.Traces.Found;
import fr.relais.sandbox.launch.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words of nobody are entered wherever a text can be, rightly and wrongly, and then looked for in everything that came
 * out: logs, topics, the database's file, metrics, answers to others. {@link TracesTest} shows that they would be
 * found.
 */
@ExtendWith(Staging.class)
class CanaryJourney {

    private static final Charset ONE_BYTE_A_LETTER = StandardCharsets.ISO_8859_1;

    /** Where the name of a public establishment is kept, and nothing else of what is entered here. */
    private static final String DATABASE = "database/relais.mv";

    private final List<Canary> canaries = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    @Test
    void nothingThatIsConfidedTurnsUpAnywhere(World world, RunningRelais relais) throws Exception {
        refuseWithAText(world);
        bringFiles(world);
        sendWhatCannotBeUnderstood(world);
        for (var port : ports(relais)) {
            breakOff(port, bearer(world.association().referrer()));
        }

        var home = relais.sandbox().home().root();
        var traces = new Traces(canaries).lookInto(home);
        answers.forEach(answer -> traces.lookInto("an answer", answer.getBytes(StandardCharsets.UTF_8)));
        for (var port : ports(relais)) {
            traces.lookInto("metrics", metrics(port));
        }

        assertThat(canaries).hasSizeGreaterThan(20);
        // That it is found where it may be shows that the file of the database can be read.
        assertThat(traces.found()).containsExactly(new Found("name of an establishment", DATABASE));
    }

    private String canary(String field) {
        var canary = Canary.in(field);
        canaries.add(canary);
        return canary.word();
    }

    private String escapedCanary(String field) {
        var canary = Canary.in(field);
        canaries.add(canary);
        return canary.escaped();
    }

    /** What is said to the coordinator alone is kept under a key. */
    private void refuseWithAText(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        world.association().submits(aRequest().onlyIn(place));
        var text = canary("text of a refusal");

        centre.awaitOffer().refuse("OTHER", text);

        Patience.until(
                "the review",
                () -> assertThat(world.coordinator().reviewAt(centre)).isPresent());
        var review = world.coordinator().reviewAt(centre).orElseThrow();
        assertThat(world.coordinator().session().get(review).expect(200).body().toString())
                .as("what the coordinator reads")
                .contains(text);
    }

    private void bringFiles(World world) {
        var coordinator = new FileDesk(world.coordinator().session());
        var row = new ArrayList<>(Collections.nCopies(32, ""));
        row.set(0, "structureet");
        row.set(1, "976" + "555001");
        row.set(3, "CHRS");
        row.set(4, canary("name of an establishment"));
        row.set(9, canary("street of an establishment"));
        row.set(11, canary("locality of an establishment"));
        row.set(13, "9F");
        row.set(15, canary("post town of an establishment"));
        row.set(16, canary("telephone of an establishment"));
        row.set(18, "214");
        var extract = "finess;etalab;96;2026-05-04\r\n" + String.join(";", row) + "\r\n";
        var preview = coordinator.sendsInAForm(
                "FINESS", canary("name of a file"), extract.getBytes(Charset.forName("windows-1252")));
        coordinator.applies(preview);

        var centre = world.centre(world.departement());
        var table = "Code du lieu d'accueil;Unité;Places libres\r\n" + centre.code() + ";" + canary("cell of a table")
                + ";1\r\n" + canary("first cell of a table") + ";;1\r\n";
        keep(new FileDesk(centre.manager()).sends("AVAILABILITY", "text/csv", table));
    }

    private void sendWhatCannotBeUnderstood(World world) {
        var referrer = world.association().referrer();
        keep(referrer.post(Association.REQUESTS, aRequest().with("track", canary("value of a code"))));
        keep(referrer.post(
                Association.REQUESTS,
                aRequest().with(canary("name of a field"), 1).body()));
        keep(referrer.post(Association.REQUESTS, "{\"" + canary("half a body")));
        keep(referrer.post(
                Association.REQUESTS, aRequest().awayFrom(canary("zone")).body()));
        keep(referrer.post("/v1/drafts", Map.of("answers", Map.of("track", List.of(canary("value in a draft"))))));
        keep(referrer.post("/v1/drafts", Map.of("answers", Map.of(canary("question of a draft"), List.of("1")))));
        keep(referrer.get(Association.REQUESTS + "/" + escapedCanary("reference in a path")));
        keep(referrer.get(Association.REQUESTS + "?cursor=" + escapedCanary("value in a query")));
        keep(referrer.get("/" + escapedCanary("unknown path")));
        keep(referrer.get("/v1/offers/" + escapedCanary("reference of another role")));
        keep(byLink(referrer, escapedCanary("token of a link")));
        keep(byLink(world.api().withToken(""), escapedCanary("token without sign-in")));
        keep(world.coordinator()
                .session()
                .post("/v1/centres", Map.of("organisation", canary("organisation"), "departement", "75")));
    }

    private static Answer byLink(Session session, String token) {
        return session.send(session.request("/v1/confirmation-link")
                .header("Confirmation-Token", token)
                .GET());
    }

    private void keep(Answer answer) {
        assertThat(answer.status()).isNotEqualTo(500);
        answers.add(answer.body().toString() + answer.headers().map());
    }

    /** What no client of ours sends: broken requests and ones that end in the middle, to each door. */
    private void breakOff(int port, String bearer) throws IOException {
        var head = " HTTP/1.1\r\nHost: relais\r\nAuthorization: " + bearer + "\r\n";
        send(port, "GET /v1/offers/" + escapedCanary("broken length") + head + "Content-Length: none\r\n\r\n");
        send(port, "GET /v1/offers/" + canary("raw path") + head + "Connection: close\r\n\r\n");
        send(port, "GET /v1/offers" + head + canary("broken header") + "\r\n\r\n");
        send(port, "GET /v1/offers HTTP/7.7\r\n" + canary("header of another time") + ": x\r\n\r\n");
        send(
                port,
                "POST /v1/placement-requests?x=" + escapedCanary("query of half a request") + head
                        + "Idempotency-Key: " + UUID.randomUUID() + "\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 9999\r\n\r\n{\"" + canary("half a body over the wire"));
        send(port, "GET /v1/inbox/stream?x=" + escapedCanary("query of a stream") + head + "\r\n");
        send(
                port,
                "GET /v1/offers" + head + "X-Correlation-Id: " + canary("correlation id")
                        + "\r\nConnection: close\r\n\r\n");
        send(
                port,
                "POST /v1/placement-requests" + head + "Idempotency-Key: " + canary("idempotency key")
                        + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
        send(
                port,
                "GET /v1/offers HTTP/1.1\r\nHost: relais\r\nAuthorization: Bearer " + canary("token")
                        + "\r\nConnection: close\r\n\r\n");
    }

    /** Hangs up when something was answered, or after a moment. */
    private void send(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(700);
            socket.getOutputStream().write(request.getBytes(ONE_BYTE_A_LETTER));
            var answer = new byte[16 * 1024];
            var length = socket.getInputStream().read(answer);
            if (length > 0) {
                answers.add(new String(answer, 0, length, ONE_BYTE_A_LETTER));
            }
        } catch (java.net.SocketTimeoutException silent) {
            // It waits for the rest, which does not come.
        }
    }

    private static String bearer(Session session) {
        return session.request("/")
                .GET()
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
    }

    private static List<Integer> ports(RunningRelais relais) {
        return List.of(Service.values()).stream()
                .map(service -> relais.sandbox().operatorsPort(service))
                .toList();
    }

    /** All figures that somebody reads at the port of the operators. */
    static byte[] metrics(int port) throws Exception {
        var address = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).GET().build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
