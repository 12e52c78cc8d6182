package fr.relais.gateway;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import fr.relais.gateway.route.RefusalsTold;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service behind the gateway, played by a test over real HTTP. */
final class StubService implements AutoCloseable {

    /** What the service got. */
    record Received(String method, String path, HttpHeaders headers, String body) {}

    /** What the service does with a request whose body was read. */
    interface Answer {
        Publisher<Void> to(HttpServerRequest request, HttpServerResponse response);
    }

    private final String name;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Received> told = new CopyOnWriteArrayList<>();
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private DisposableServer server;
    private volatile Answer answer = this::sayOwnName;

    private StubService(String name) {
        this.name = name;
        this.server = listen(0);
    }

    static StubService named(String name) {
        return new StubService(name);
    }

    private DisposableServer listen(int port) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .channelGroup(connections)
                .httpRequestDecoder(headers -> headers.maxHeaderSize(16 * 1024))
                .handle(this::handle)
                .bindNow();
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .doOnNext(body -> listOf(request)
                        .add(new Received(
                                request.method().name(),
                                request.uri(),
                                request.requestHeaders().copy(),
                                body)))
                .flatMap(body -> Mono.from(answer.to(request, response)));
    }

    /** What was refused at the door is only told. */
    private List<Received> listOf(HttpServerRequest request) {
        return request.requestHeaders().contains(RefusalsTold.MARK) ? told : received;
    }

    private Publisher<Void> sayOwnName(HttpServerRequest request, HttpServerResponse response) {
        return response.header("Content-Type", "application/json").sendString(Mono.just("{\"by\":\"" + name + "\"}"));
    }

    /** Forgets what it got and answers its name again. */
    void reset() {
        received.clear();
        told.clear();
        answer = this::sayOwnName;
    }

    /** Is there again, whatever happened before. */
    void beginAnew() {
        reset();
        if (server.isDisposed()) {
            startAgain();
        }
    }

    void answers(Answer next) {
        answer = next;
    }

    void answers(int status, String type, String body) {
        answers((request, response) ->
                response.status(status).header("Content-Type", type).sendString(Mono.just(body)));
    }

    List<Received> received() {
        return received;
    }

    /** The requests that were refused at the door, as it was told of them. */
    List<Received> told() {
        return told;
    }

    Received lastReceived() {
        return received.get(received.size() - 1);
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Goes away, as a killed process does. */
    void stop() {
        server.disposeNow(Duration.ofSeconds(5));
        connections.close().awaitUninterruptibly();
    }

    /** Comes back where it was. */
    void startAgain() {
        server = listen(server.port());
    }

    @Override
    public void close() {
        stop();
    }
}
