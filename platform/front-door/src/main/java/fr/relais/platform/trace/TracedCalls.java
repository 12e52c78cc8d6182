package fr.relais.platform.trace;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/** Hands on to a service of ours in the course of what it is called. For nobody else. */
public final class TracedCalls implements ExchangeFilterFunction {

    private final Spans spans;

    public TracedCalls(Spans spans) {
        this.spans = spans;
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return Mono.deferContextual(around -> TraceContext.in(around)
                .filter(spans::keeps)
                .map(parent -> call(request, next, spans.within(parent)))
                .orElseGet(() -> next.exchange(request)));
    }

    private static Mono<ClientResponse> call(ClientRequest request, ExchangeFunction next, OpenSpan span) {
        var method = request.method().name();
        var handed = ClientRequest.from(request)
                .headers(headers ->
                        headers.set(TraceContext.HEADER, span.context().header()))
                .build();
        return next.exchange(handed)
                .doOnNext(answer -> end(span, method, answer.statusCode()))
                .doFinally(signal -> span.end(Step.askedInVain(method), true));
    }

    private static void end(OpenSpan span, String method, HttpStatusCode status) {
        span.end(Step.asked(method, status.value()), status.is5xxServerError());
    }
}
