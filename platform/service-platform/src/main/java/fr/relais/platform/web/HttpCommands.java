package fr.relais.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.CommandKey;
import fr.relais.platform.door.StrictJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads commands from requests, strictly ({@link StrictJson}) and at most 64 KiB. A body that has not arrived after a
 * while is cut off: who sends a letter a second would keep others out.
 *
 * <p>People's {@code POST}s need an {@code Idempotency-Key}; their {@code PUT}s need {@code If-Match}. Services name
 * what they create in the path and need neither.
 */
public final class HttpCommands {

    static final int MOST_BYTES = 64 * 1024;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");
    private static final String SERVICE = "SERVICE";
    private static final byte[] NO_FIELDS = {'{', '}'};

    private static final JsonMapper JSON = StrictJson.mapper();

    private final Clock clock;
    private final Duration limit;

    /** @param limit how long a body may take to arrive, from the first letter to the last */
    public HttpCommands(Clock clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** A command with a body; without one it is bad input. */
    public Mono<HttpCommand> read(ServerRequest request) {
        return bytes(request).map(bytes -> {
            if (bytes.length == 0) {
                throw new BadInput(ProblemCode.BODY_REQUIRED, List.of());
            }
            return command(request, bytes);
        });
    }

    /** A command that says everything in its path; a body, when there is one, must be an object without fields. */
    public Mono<HttpCommand> readBare(ServerRequest request) {
        return bytes(request).map(bytes -> {
            var command = command(request, bytes.length == 0 ? NO_FIELDS : bytes);
            return command.body().build(() -> command);
        });
    }

    /**
     * The body of a command of somebody who does not sign in, and has no key: repeating it changes nothing. Without a
     * body it is an object without fields.
     */
    public Mono<JsonForm> readOpenly(ServerRequest request) {
        return bytes(request).map(bytes -> JsonForm.of(parse(bytes.length == 0 ? NO_FIELDS : bytes)));
    }

    /**
     * The body of a {@code PUT} that replaces whatever was there and is never read back: there is no version to name,
     * and repeating it changes nothing.
     */
    public Mono<JsonForm> readReplacement(ServerRequest request) {
        return bytes(request).map(bytes -> JsonForm.of(parse(bytes)));
    }

    private HttpCommand command(ServerRequest request, byte[] bytes) {
        var caller = Caller.of(request);
        var key = key(request, caller);
        var actor = new Actor(caller.subject(), caller.mainRole(), caller.organisation());
        var context = new CommandContext(
                actor,
                clock.instant(),
                key == null ? null : commandKey(request, caller, key, bytes),
                expectedVersion(request, caller),
                false);
        return new HttpCommand(JsonForm.of(parse(bytes)), caller, context, key == null ? "" : key);
    }

    private Mono<byte[]> bytes(ServerRequest request) {
        if (tooLong(request)) {
            return Mono.error(new BadInput(ProblemCode.BODY_TOO_LARGE, List.of()));
        }
        if (!isJson(request)) {
            return Mono.error(new BadInput(ProblemCode.UNSUPPORTED_MEDIA_TYPE, List.of()));
        }
        return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), MOST_BYTES)
                .map(buffer -> {
                    var bytes = new byte[buffer.readableByteCount()];
                    buffer.read(bytes);
                    DataBufferUtils.release(buffer);
                    return bytes;
                })
                .defaultIfEmpty(new byte[0])
                .timeout(limit, Mono.error(() -> new BadInput(ProblemCode.BODY_TOO_SLOW, List.of())))
                .onErrorMap(
                        DataBufferLimitException.class, over -> new BadInput(ProblemCode.BODY_TOO_LARGE, List.of()));
    }

    private static boolean tooLong(ServerRequest request) {
        return request.headers().contentLength().orElse(0) > MOST_BYTES;
    }

    private static boolean isJson(ServerRequest request) {
        var type = request.headers().firstHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return request.headers().contentLength().orElse(0) == 0;
        }
        try {
            return MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            var node = JSON.readTree(bytes);
            if (node.isMissingNode()) {
                throw new BadInput(ProblemCode.BODY_REQUIRED, List.of());
            }
            return node;
        } catch (JacksonException unreadable) {
            throw new BadInput(ProblemCode.MALFORMED_BODY, List.of());
        }
    }

    private static @Nullable String key(ServerRequest request, Caller caller) {
        var given = request.headers().firstHeader("Idempotency-Key");
        if (given == null) {
            if (request.method().equals(HttpMethod.POST) && !caller.is(SERVICE)) {
                throw new BadInput("Idempotency-Key", "required");
            }
            return null;
        }
        if (!KEY.matcher(given).matches()) {
            throw new BadInput("Idempotency-Key", "unsupported");
        }
        return given;
    }

    private static CommandKey commandKey(ServerRequest request, Caller caller, String key, byte[] body) {
        var scope = String.join(
                "\n", caller.subject(), caller.organisation(), request.method().name(), request.path());
        return new CommandKey(Digests.of(scope + "\n" + key), Digests.of(body));
    }

    /** Of edits only: elsewhere guessing versions would tell how often something has happened behind a status. */
    private static @Nullable Long expectedVersion(ServerRequest request, Caller caller) {
        var given = request.headers().firstHeader("If-Match");
        var edit = request.method().equals(HttpMethod.PUT);
        if (given == null) {
            if (edit && !caller.is(SERVICE)) {
                throw new VersionRequired();
            }
            return null;
        }
        var etag = ETAG.matcher(given);
        if (!edit || !etag.matches()) {
            throw new BadInput("If-Match", "unsupported");
        }
        return Long.valueOf(etag.group(1));
    }
}
