package fr.relais.gateway.filter;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

import fr.relais.gateway.problem.BodyTooLarge;
import fr.relais.gateway.problem.BodyTooSlow;
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
 * out to be longer is refused where it becomes so, and what has not arrived in time is cut off. Nothing is kept: the
 * body goes on as it comes.
 */
public final class BodyLimitFilter implements WebFilter, Ordered {

    /** So many bytes are taken where no files are sent. */
    public static final long MOST_BYTES = 64L * 1024;

    private final Predicate<ServerHttpRequest> takesFiles;
    private final Limit ofAFile;
    private final Limit ofOthers;

    /**
     * How much may be sent, and how long that may take.
     *
     * @param time from the first byte to the last; shorter than a service has for its answer, or the service would be
     *     held to be away
     */
    public record Limit(long bytes, Duration time) {}

    public BodyLimitFilter(Predicate<ServerHttpRequest> takesFiles, Limit ofAFile, Duration ofOthers) {
        this.takesFiles = takesFiles;
        this.ofAFile = ofAFile;
        this.ofOthers = new Limit(MOST_BYTES, ofOthers);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var limit = takesFiles.test(request) ? ofAFile : ofOthers;
        if (request.getHeaders().getContentLength() > limit.bytes()) {
            return Mono.error(new BodyTooLarge());
        }
        return chain.filter(
                exchange.mutate().request(new Counted(request, limit)).build());
    }

    @Override
    public int getOrder() {
        return 10;
    }

    private static final class Counted extends ServerHttpRequestDecorator {

        private final AtomicLong bytes = new AtomicLong();
        private final Limit limit;

        private Counted(ServerHttpRequest request, Limit limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            var late = Mono.delay(limit.time()).then(Mono.error(BodyTooSlow::new));
            return super.getBody()
                    .onErrorMap(failure -> new CallerGone())
                    .takeUntilOther(late)
                    .map(this::counted);
        }

        private DataBuffer counted(DataBuffer buffer) {
            if (bytes.addAndGet(buffer.readableByteCount()) > limit.bytes()) {
                DataBufferUtils.release(buffer);
                throw new BodyTooLarge();
            }
            return buffer;
        }
    }
}
