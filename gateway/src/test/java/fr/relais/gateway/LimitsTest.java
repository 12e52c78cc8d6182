package fr.relais.gateway;

import java.io.IOException;
import java.net.Socket;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static fr.relais.gateway.Answers.expectProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How much may be asked. */
class LimitsTest {

    @Nested
    class OfABody {

        private static final int MOST = 64 * 1024;

        private final RunningGateway gateway = RunningGateway.shared();

        @Test
        void lets64KibibytesPass() {
            send("x".repeat(MOST)).expectStatus().isOk();

            assertThat(gateway.placement().lastReceived().body()).hasSize(MOST);
        }

        @Test
        void refusesOneByteMoreUnread() {
            expectProblem(send("x".repeat(MOST + 1)), 413, "body-too-large");

            assertThat(gateway.placement().received()).isEmpty();
        }

        @Test
        void refusesWhatTurnsOutToBeLongerAndDoesNotBlameTheService() {
            for (var times = 0; times < 30; times++) {
                expectProblem(sendInPieces(MOST + 1), 413, "body-too-large");
            }

            assertThat(gateway.placement().received()).isEmpty();
            sendInPieces(MOST).expectStatus().isOk();
            assertThat(gateway.placement().lastReceived().body()).hasSize(MOST);
        }

        private ResponseSpec send(String body) {
            return gateway.referrer()
                    .post()
                    .uri("/v1/placement-requests")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body)
                    .exchange();
        }

        /** Without saying beforehand how long it will be. */
        private ResponseSpec sendInPieces(int bytes) {
            var buffers = new DefaultDataBufferFactory();
            Flux<DataBuffer> pieces = Flux.range(0, 16).map(piece -> {
                var rest = piece == 15 ? bytes % 16 : 0;
                return buffers.wrap("x".repeat(bytes / 16 + rest).getBytes(UTF_8));
            });
            return gateway.referrer()
                    .post()
                    .uri("/v1/placement-requests")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(BodyInserters.fromDataBuffers(pieces))
                    .exchange();
        }
    }

    /** Who sends a letter now and then would have an answer waited for, and a service held to be away. */
    @Nested
    class OfASlowSender {

        @Test
        void cutsOffWhoDoesNotEndAndDoesNotBlameTheService() throws IOException {
            try (var gateway = RunningGateway.with("--relais.limits.body=300ms")) {
                var token = gateway.token(TestCaller.referrer("slow"));
                for (var times = 0; times < 12; times++) {
                    assertThat(beginAndNeverEnd(gateway, token))
                            .startsWith("HTTP/1.1 408 ")
                            .contains("body-too-slow", "connection: close");
                }

                gateway.referrer()
                        .get()
                        .uri("/v1/offers")
                        .exchange()
                        .expectStatus()
                        .isOk();
            }
        }

        /** Everything that is answered until the other side hangs up. */
        private static String beginAndNeverEnd(RunningGateway gateway, String token) throws IOException {
            try (var socket = new Socket("127.0.0.1", gateway.port())) {
                socket.setSoTimeout(20_000);
                var begun = "POST /v1/placement-requests HTTP/1.1\r\nHost: relais\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + token + "\r\nContent-Length: 100\r\n\r\n{";
                socket.getOutputStream().write(begun.getBytes(UTF_8));
                return new String(socket.getInputStream().readAllBytes(), UTF_8);
            }
        }
    }

    /** One account must not keep the places of all others. */
    @Nested
    class OfWhatIsUnderWay {

        @Test
        void leavesPlacesForOthers() {
            try (var gateway = RunningGateway.with("--relais.limits.at-once=2")) {
                gateway.placement().answers((request, response) -> Mono.never());
                var slow = Flux.range(0, 2)
                        .flatMap(number -> ask(gateway, "greedy"))
                        .subscribe();
                await().until(() -> gateway.placement().received().size() == 2);
                gateway.placement().reset();

                var third = ask(gateway, "greedy").block();
                var other = ask(gateway, "patient").block();

                assertThat(third).isEqualTo(429);
                assertThat(other).isEqualTo(200);
                slow.dispose();
                await().until(() -> ask(gateway, "greedy").block() == 200);
            }
        }

        private static Mono<Integer> ask(RunningGateway gateway, String who) {
            return WebClient.create(gateway.url())
                    .get()
                    .uri("/v1/offers")
                    .headers(headers -> headers.setBearerAuth(gateway.token(TestCaller.referrer(who))))
                    .exchangeToMono(answer ->
                            answer.releaseBody().thenReturn(answer.statusCode().value()));
        }
    }

    @Nested
    class OfAFile {

        private static final int MOST = 1 << 20;

        @Test
        void isLargerWhereFilesAreSentAndNowhereElse() {
            try (var gateway = RunningGateway.with("--relais.limits.file=1MB")) {
                send(gateway, "/v1/imports", MOST).expectStatus().isOk();
                assertThat(gateway.capacity().lastReceived().body()).hasSize(MOST);

                expectProblem(send(gateway, "/v1/imports", MOST + 1), 413, "body-too-large");
                expectProblem(send(gateway, "/v1/imports/x/application", 64 * 1024 + 1), 413, "body-too-large");
                expectProblem(send(gateway, "/v1/imports/", 64 * 1024 + 1), 413, "body-too-large");
                assertThat(gateway.capacity().received()).hasSize(1);
            }
        }

        private static ResponseSpec send(RunningGateway gateway, String path, int bytes) {
            return gateway.referrer()
                    .post()
                    .uri(path)
                    .contentType(MediaType.parseMediaType("text/csv"))
                    .bodyValue("x".repeat(bytes))
                    .exchange();
        }
    }

    @Nested
    class OfACaller {

        @Test
        void countsEachCallerForItselfAndSaysWhatIsLeft() {
            try (var gateway = RunningGateway.with("--relais.limits.caller=3", "--relais.limits.window=1h")) {
                var busy = gateway.http(TestCaller.referrer("busy"));

                ask(busy).expectStatus().isOk().expectHeader().valueEquals("RateLimit-Policy", "\"caller\";q=3;w=3600");
                ask(busy)
                        .expectHeader()
                        .value("RateLimit", left -> assertThat(left).startsWith("\"caller\";r=1;t="));
                ask(busy)
                        .expectHeader()
                        .value("RateLimit", left -> assertThat(left).startsWith("\"caller\";r=0;t="));
                var refused = ask(busy);

                refused.expectHeader()
                        .value(
                                "Retry-After",
                                wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 1200));
                expectProblem(refused, 429, "too-many-requests");
                assertThat(gateway.placement().received()).hasSize(3);
                ask(gateway.http(TestCaller.referrer("quiet"))).expectStatus().isOk();
            }
        }

        private static ResponseSpec ask(WebTestClient caller) {
            return caller.get().uri("/v1/offers").exchange();
        }
    }

    @Nested
    class OfAnAddress {

        @Test
        void countsRequestsWithoutATokenAndUsesOfALink() {
            try (var gateway = RunningGateway.with("--relais.limits.address=3", "--relais.limits.window=1h")) {
                expectProblem(guess(gateway), 401, "unauthenticated");
                expectProblem(guess(gateway), 401, "unauthenticated");
                link(gateway).expectStatus().isOk();

                expectProblem(guess(gateway), 429, "too-many-requests");
                expectProblem(link(gateway), 429, "too-many-requests");
                assertThat(gateway.capacity().received()).hasSize(1);
            }
        }

        private static ResponseSpec link(RunningGateway gateway) {
            return gateway.http().get().uri("/v1/confirmation-link").exchange();
        }

        private static ResponseSpec guess(RunningGateway gateway) {
            return gateway.http()
                    .get()
                    .uri("/v1/offers")
                    .headers(headers -> headers.setBearerAuth("guess"))
                    .exchange();
        }
    }
}
