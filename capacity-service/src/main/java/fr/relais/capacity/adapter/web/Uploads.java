package fr.relais.capacity.adapter.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

import fr.relais.blocks.Actor;
import fr.relais.capacity.application.exchange.AvailabilityScope;
import fr.relais.capacity.application.exchange.ImportFile;
import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.application.exchange.Upload;
import fr.relais.capacity.domain.exchange.ImportKind;
import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.platform.identity.Revocations;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.Caller;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Takes in a file as it comes, onto the disk of this machine and not into memory, for as long as it is needed. */
@Component
final class Uploads {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** So many files are on the disk at once, and so many of them one organisation's. */
    private static final int AT_ONCE = 8;

    private static final int OF_ONE_AT_ONCE = 2;

    private final TemporaryFiles files =
            new TemporaryFiles(Path.of(System.getProperty("java.io.tmpdir")), new Turns(AT_ONCE, OF_ONE_AT_ONCE));
    private final ImportLimits limits;
    private final References references;
    private final Clock clock;
    private final Revocations revocations;

    Uploads(ImportLimits limits, References references, Clock clock, Revocations revocations) {
        this.limits = limits;
        this.references = references;
        this.clock = clock;
        this.revocations = revocations;
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

    /** Goes on with the file while it is there, and while whoever sends it is believed. */
    <T> Mono<T> receive(
            ServerRequest request, ImportKind kind, AvailabilityScope scope, Function<Upload, Mono<T>> next) {
        var key = key(request);
        var taken = files.with(
                Caller.of(request).organisation(),
                file -> new FileBody(limits.fileBytes())
                        .writtenTo(file, request)
                        .map(body -> upload(
                                request,
                                new Sent(kind, scope, key, new ImportFile(file, body.format()), body.digest())))
                        .flatMap(next));
        return revocations.whileBelieved(request, taken);
    }

    /** What was sent, before it is known what it is called here. */
    private record Sent(ImportKind kind, AvailabilityScope scope, String key, ImportFile file, String digest) {}

    private Upload upload(ServerRequest request, Sent sent) {
        var caller = Caller.of(request);
        return new Upload(
                references.referenceOf("import", caller.organisation() + '\n' + sent.key()),
                sent.kind(),
                sent.file(),
                meant(sent),
                new Actor(caller.subject(), caller.mainRole(), caller.organisation()),
                clock.instant(),
                sent.scope(),
                references.next());
    }

    /** What the command says: the file, and where its columns are. */
    private static String meant(Sent sent) {
        var columns = sent.scope().columns();
        return columns.isEmpty() ? sent.digest() : sent.digest() + new TreeMap<>(columns);
    }

    /** The answer to a file that cannot be taken: where and why, never what stands there. */
    static BadInput badInput(UnreadableFile unreadable) {
        var where = unreadable.row() == 0 ? "" : "/rows/" + unreadable.row();
        return new BadInput(
                where, unreadable.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
