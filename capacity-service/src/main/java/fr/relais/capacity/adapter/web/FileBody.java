package fr.relais.capacity.adapter.web;

import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

import fr.relais.capacity.application.exchange.FileFormat;
import fr.relais.platform.web.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The file that one request brings: the whole body, or the file of a form as browsers send it. Goes to the disk as it
 * comes. What the file is called by who sent it is never looked at.
 */
final class FileBody {

    /** What the field of a form is called. Other fields are about something else. */
    private static final String FIELD = "file";

    private static final ResolvableType PARTS = ResolvableType.forClass(PartEvent.class);

    /** What browsers say of a file that they do not know, or take for another: what is in it decides. */
    private static final Set<String> SAYS_NOTHING = Set.of(
            "application/octet-stream",
            "application/vnd.ms-excel",
            "application/gzip",
            "application/x-gzip",
            "text/plain");

    private final long mostBytes;
    private final MessageDigest digest = sha256();
    private long bytes;
    private boolean complete;
    private @Nullable FileFormat format;
    private @Nullable RuntimeException refusal;

    FileBody(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Completes with this when the file is on the disk. */
    Mono<FileBody> writtenTo(Path file, ServerRequest request) {
        if (request.headers().contentLength().orElse(0) > mostBytes) {
            return Mono.error(tooLarge());
        }
        return DataBufferUtils.write(Flux.defer(() -> content(request)), file, StandardOpenOption.WRITE)
                .subscribeOn(Schedulers.boundedElastic())
                .then(Mono.fromSupplier(() -> this));
    }

    /** Of the file's bytes. */
    String digest() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    FileFormat format() {
        if (format == null) {
            throw new BadInput("/" + FIELD, "required");
        }
        return format;
    }

    private Flux<DataBuffer> content(ServerRequest request) {
        var type = request.headers().contentType().orElse(null);
        if (type != null && type.equalsTypeAndSubtype(MediaType.MULTIPART_FORM_DATA)) {
            return request.body((input, context) -> reader().read(PARTS, input, context.hints()))
                    .concatMap(this::ofForm)
                    .concatWith(Mono.defer(() -> Mono.justOrEmpty(refusal).flatMap(Mono::error)))
                    .onErrorMap(DecodingException.class, broken -> new BadInput("", "unreadable"))
                    .onErrorMap(DataBufferLimitException.class, over -> tooLarge());
        }
        format = Spreadsheets.formatOf(type).orElseThrow(FileBody::unsupported);
        return request.body(BodyExtractors.toDataBuffers()).map(this::counted).map(this::digested);
    }

    /** Fields that are not the file are small, and few. */
    private static PartEventHttpMessageReader reader() {
        var reader = new PartEventHttpMessageReader();
        reader.setMaxParts(20);
        reader.setMaxHeadersSize(8 * 1024);
        reader.setMaxInMemorySize(64 * 1024);
        return reader;
    }

    /** A form is read to its end, also when it is refused: what breaks off in the middle is another fault. */
    private Mono<DataBuffer> ofForm(PartEvent event) {
        var content = counted(event.content());
        if (event instanceof FilePartEvent && event.name().equals(FIELD)) {
            if (complete) {
                refusal = new BadInput("/" + FIELD, "duplicate");
            } else {
                complete = event.isLast();
                format = formatOfPart(event.headers().getContentType());
                return Mono.just(digested(content));
            }
        }
        DataBufferUtils.release(content);
        return Mono.empty();
    }

    private FileFormat formatOfPart(@Nullable MediaType type) {
        var known = Spreadsheets.formatOf(type);
        if (known.isEmpty() && type != null && !SAYS_NOTHING.contains(type.getType() + "/" + type.getSubtype())) {
            refusal = unsupported();
        }
        return known.orElse(FileFormat.UNSAID);
    }

    private DataBuffer counted(DataBuffer buffer) {
        bytes += buffer.readableByteCount();
        if (bytes > mostBytes) {
            DataBufferUtils.release(buffer);
            throw tooLarge();
        }
        return buffer;
    }

    private DataBuffer digested(DataBuffer buffer) {
        try (var parts = buffer.readableByteBuffers()) {
            parts.forEachRemaining(digest::update);
        }
        return buffer;
    }

    private static ResponseStatusException tooLarge() {
        return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }

    private static ResponseStatusException unsupported() {
        return new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
