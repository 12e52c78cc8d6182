package fr.relais.benchmarks.notices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import fr.relais.benchmarks.hold.Violation;
import fr.relais.benchmarks.notices.LiveStream.Listener;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/** Live streams of inboxes, each on a connection of its own, as browsers hold them. */
final class LiveStreams implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Fewer than the service lets in at once. */
    private static final int AT_ONCE = 32;

    private final HttpClient client;
    private final ConnectionProvider connections;
    private final Listener listener;
    private final List<LiveStream> streams = new ArrayList<>();
    private final Disposable.Composite reading = Disposables.composite();

    /** @param most so many at once */
    LiveStreams(int port, int most, Listener listener) {
        this.listener = listener;
        this.connections = ConnectionProvider.builder("streams")
                .maxConnections(most)
                .pendingAcquireMaxCount(-1)
                .pendingAcquireTimeout(PATIENCE)
                .build();
        this.client = HttpClient.create(connections).host("127.0.0.1").port(port);
    }

    /** Who looks at her organisation's inbox. */
    record Reader(String organisation, String token) {}

    /** Opens one for each; returns when the service says of all that they are open. */
    void open(List<Reader> readers) {
        try {
            Flux.fromIterable(readers)
                    .flatMap(reader -> Mono.fromFuture(begin(reader).opened()), AT_ONCE)
                    .blockLast(PATIENCE);
        } catch (RuntimeException failed) {
            throw new Violation(
                    "only " + open() + " of " + readers.size() + " streams could be opened: " + failed.getMessage());
        }
    }

    private synchronized LiveStream begin(Reader reader) {
        var stream = new LiveStream(reader.organisation(), listener);
        streams.add(stream);
        reading.add(client.headers(headers ->
                        headers.set("Authorization", "Bearer " + reader.token()).set("Accept", "text/event-stream"))
                .get()
                .uri("/v1/inbox/stream")
                .response((response, content) -> isOk(response)
                        ? content.asString()
                        : Flux.error(
                                new Violation("answered " + response.status().code())))
                .subscribe(
                        text -> stream.take(text, System.nanoTime()),
                        failure -> stream.end(failure),
                        () -> stream.end(new Violation("a stream ended"))));
        return stream;
    }

    private static boolean isOk(@Nullable HttpClientResponse response) {
        return response != null && response.status().code() == 200;
    }

    synchronized List<LiveStream> all() {
        return List.copyOf(streams);
    }

    /** How many are open. */
    long open() {
        return all().stream().filter(LiveStream::isOpen).count();
    }

    @Override
    public void close() {
        reading.dispose();
        connections.disposeLater().block(PATIENCE);
    }
}
