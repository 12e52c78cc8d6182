package fr.relais.capacity.adapter.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;

import fr.relais.blocks.Actor;
import fr.relais.capacity.application.exchange.AvailabilityScope;
import fr.relais.capacity.application.exchange.FileFormat;
import fr.relais.capacity.application.exchange.ImportFile;
import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.application.exchange.Upload;
import fr.relais.capacity.domain.exchange.ImportKind;
import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.Caller;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes in a file as it comes, onto the disk of this machine and not into memory, and removes it afterwards whatever
 * happens.
 */
@Component
final class Uploads {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Map<MediaType, FileFormat> FORMATS = Map.of(
            MediaType.parseMediaType("text/csv"),
            FileFormat.CSV,
            MediaType.APPLICATION_JSON,
            FileFormat.JSON,
            Spreadsheets.XLSX,
            FileFormat.XLSX);

    /** So many files are on the disk at once. Who comes with one more is told to come again. */
    private static final int AT_ONCE = 8;

    private final Turns turns = new Turns(AT_ONCE);
    private final ImportLimits limits;
    private final References references;
    private final Clock clock;

    Uploads(ImportLimits limits, References references, Clock clock) {
        this.limits = limits;
        this.references = references;
        this.clock = clock;
    }

    /** What the caller chose for this command; people's commands need it. */
    private static String key(ServerRequest request) {
        var key = request.headers().firstHeader("Idempotency-Key");
        if (key == null) {
            throw new BadInput("Idempotency-Key", "required");
        }
        if (!KEY.matcher(key).matches()) {
            throw new BadInput("Idempotency-Key", "unsupported");
        }
        return key;
    }

    /** Goes on with the file while it is there. */
    <T> Mono<T> receive(
            ServerRequest request, ImportKind kind, AvailabilityScope scope, Function<Upload, Mono<T>> next) {
        var key = key(request);
        var format = format(request);
        if (request.headers().contentLength().orElse(0) > limits.fileBytes()) {
            return Mono.error(tooLarge());
        }
        return Mono.usingWhen(
                onDisk(this::empty),
                file -> written(request, file)
                        .map(digest ->
                                upload(request, new Sent(kind, scope, key, new ImportFile(file, format), digest)))
                        .flatMap(next),
                file -> onDisk(() -> removed(file)));
    }

    /** What was sent, before it is known what it is called here. */
    private record Sent(ImportKind kind, AvailabilityScope scope, String key, ImportFile file, String digest) {}

    private Upload upload(ServerRequest request, Sent sent) {
        var caller = Caller.of(request);
        return new Upload(
                references.referenceOf("import", caller.organisation() + '\n' + sent.key()),
                sent.kind(),
                sent.file(),
                sent.digest(),
                new Actor(caller.subject(), caller.mainRole(), caller.organisation()),
                clock.instant(),
                sent.scope());
    }

    /** The answer to a file that cannot be taken: where and why, never what stands there. */
    static BadInput badInput(UnreadableFile unreadable) {
        var where = unreadable.row() == 0 ? "" : "/rows/" + unreadable.row();
        return new BadInput(
                where, unreadable.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static FileFormat format(ServerRequest request) {
        var type = request.headers().contentType();
        return FORMATS.entrySet().stream()
                .filter(known -> type.filter(known.getKey()::isCompatibleWith).isPresent())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
    }

    private Mono<String> written(ServerRequest request, Path file) {
        var digest = sha256();
        var bytes = new AtomicLong();
        Flux<DataBuffer> content =
                request.body(BodyExtractors.toDataBuffers()).map(buffer -> counted(buffer, bytes, digest));
        return DataBufferUtils.write(content, file, StandardOpenOption.WRITE)
                .subscribeOn(Schedulers.boundedElastic())
                .then(Mono.fromSupplier(
                        () -> Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest())));
    }

    private DataBuffer counted(DataBuffer buffer, AtomicLong bytes, MessageDigest digest) {
        if (bytes.addAndGet(buffer.readableByteCount()) > limits.fileBytes()) {
            DataBufferUtils.release(buffer);
            throw tooLarge();
        }
        try (var parts = buffer.readableByteBuffers()) {
            parts.forEachRemaining(digest::update);
        }
        return buffer;
    }

    private static ResponseStatusException tooLarge() {
        return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }

    private <T> Mono<T> onDisk(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }

    /** Readable by this service's own account only. */
    private Path empty() throws IOException, TimeoutException {
        if (!turns.take()) {
            throw new TimeoutException();
        }
        try {
            return Files.createTempFile("import", ".part");
        } catch (IOException full) {
            turns.giveBack();
            throw full;
        }
    }

    private boolean removed(Path file) throws IOException {
        turns.giveBack();
        return Files.deleteIfExists(file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
