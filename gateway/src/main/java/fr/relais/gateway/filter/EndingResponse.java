package fr.relais.gateway.filter;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer of which a stream ends at a given moment, whatever is still to come. */
final class EndingResponse extends ServerHttpResponseDecorator {

    private final Mono<Void> end;

    EndingResponse(ServerHttpResponse response, Mono<Void> end) {
        super(response);
        this.end = end;
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return super.writeAndFlushWith(Flux.from(body).takeUntilOther(end));
    }
}
