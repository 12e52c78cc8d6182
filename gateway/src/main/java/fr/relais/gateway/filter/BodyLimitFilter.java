package fr.relais.gateway.filter;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

import fr.relais.gateway.problem.BodyTooLarge;
import fr.relais.gateway.problem.CallerGone;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes bodies of at most 64 KiB, and files where files are sent. What says it is longer is refused unread; what turns
 * out to be longer is refused where it becomes so. Nothing is kept: the body goes on as it comes.
 */
public final class BodyLimitFilter implements WebFilter, Ordered {

    /** So many bytes are taken where no files are sent. */
    public static final long MOST_BYTES = 64L * 1024;

    private final Predicate<ServerHttpRequest> takesFiles;
    private final long mostBytesOfAFile;

    public BodyLimitFilter(Predicate<ServerHttpRequest> takesFiles, long mostBytesOfAFile) {
        this.takesFiles = takesFiles;
        this.mostBytesOfAFile = mostBytesOfAFile;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var most = takesFiles.test(request) ? mostBytesOfAFile : MOST_BYTES;
        if (request.getHeaders().getContentLength() > most) {
            return Mono.error(new BodyTooLarge());
        }
        return chain.filter(
                exchange.mutate().request(new Counted(request, most)).build());
    }

    @Override
    public int getOrder() {
        return 10;
    }

    private static final class Counted extends ServerHttpRequestDecorator {

        private final AtomicLong bytes = new AtomicLong();
        private final long most;

        private Counted(ServerHttpRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().onErrorMap(failure -> new CallerGone()).map(this::counted);
        }

        private DataBuffer counted(DataBuffer buffer) {
            if (bytes.addAndGet(buffer.readableByteCount()) > most) {
                DataBufferUtils.release(buffer);
                throw new BodyTooLarge();
            }
            return buffer;
        }
    }
}
