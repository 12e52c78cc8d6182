package fr.relais.notification.adapter.webhook;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.relais.notification.application.webhook.Call;
import fr.relais.notification.domain.webhook.Result;
import fr.relais.notification.domain.webhook.WebhookAddress;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaders;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.SslProvider;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receivers as they are talked to: one connection for each call, to a number that was checked, past every proxy; no
 * redirect is followed, of what is answered the status is read and nothing behind the head, and whatever they do it
 * ends in time.
 */
final class Receivers {

    private static final int MOST_BYTES_OF_HEAD = 8 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final CheckedNames names;
    private final Duration deadline;
    private final Clock clock;
    private final HttpClient http;
    private final Consumer<SslProvider.SslContextSpec> proof;

    /** @param proof by which receivers prove who they are */
    Receivers(CheckedNames names, Duration deadline, Clock clock, Consumer<SslProvider.SslContextSpec> proof) {
        this.names = names;
        this.deadline = deadline;
        this.clock = clock;
        this.proof = proof;
        this.http = HttpClient.create(ConnectionProvider.newConnection())
                .noProxy()
                .disableRetry(true)
                .followRedirect(false)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(deadline.toMillis()))
                .responseTimeout(deadline)
                .httpResponseDecoder(
                        decoder -> decoder.maxHeaderSize(MOST_BYTES_OF_HEAD).maxInitialLineLength(MOST_BYTES_OF_HEAD));
    }

    /** Never empty, never an exception. */
    Mono<Result> call(Call call) {
        return Mono.justOrEmpty(WebhookAddress.read(call.address()))
                .flatMap(address -> names.number(address).flatMap(number -> post(call, address, number)))
                .defaultIfEmpty(Result.NOT_ALLOWED)
                .timeout(deadline)
                .onErrorResume(failure -> Mono.just(Failures.result(failure)));
    }

    private Mono<Result> post(Call call, WebhookAddress address, InetAddress number) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var body = Look.at(at);
        var there = http.remoteAddress(() -> new InetSocketAddress(number, address.port()));
        return (address.secure() ? there.secure(proof) : there)
                .headers(headers -> sign(headers, call, at, body))
                .post()
                .uri(address.path())
                .send(ByteBufMono.fromString(Mono.just(body)))
                .response((head, content) -> Mono.just(result(head.status().code())))
                .next();
    }

    /** The same for everybody and everything: that a look is worth while. */
    @JsonPropertyOrder({"type", "timestamp"})
    private record Look(String type, String timestamp) {

        static String at(Instant at) {
            return JSON.writeValueAsString(new Look("look", at.toString()));
        }
    }

    private static void sign(HttpHeaders headers, Call call, Instant at, String body) {
        var id = "msg_" + call.delivery();
        headers.set("User-Agent", "relais");
        headers.set("Content-Type", "application/json");
        headers.set("webhook-id", id);
        headers.set("webhook-timestamp", Long.toString(at.getEpochSecond()));
        headers.set("webhook-signature", Signature.of(id, at.getEpochSecond(), body, call.secrets()));
    }

    private static Result result(int status) {
        if (status == 410) {
            return Result.GONE;
        }
        return switch (status / 100) {
            case 2 -> Result.TAKEN;
            case 3 -> Result.SENT_ELSEWHERE;
            case 4 -> Result.REFUSED;
            default -> Result.BROKEN;
        };
    }
}
