package fr.relais.platform.audit.web;

import fr.relais.audit.Entry;
import fr.relais.platform.audit.Register;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Has every confidential answer in the register before its first byte leaves. When the register cannot be written, the
 * answer is dropped and the caller told to come again (503).
 */
final class ReadFilter implements WebFilter, Ordered {

    private final Register register;
    private final WebEntries entries;
    private final ShownByService shown;

    ReadFilter(Register register, WebEntries entries, ShownByService shown) {
        this.register = register;
        this.entries = entries;
        this.shown = shown;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.defer(() -> register(exchange)));
        return chain.filter(exchange);
    }

    private Mono<Void> register(ServerWebExchange exchange) {
        var asked = Asked.of(exchange);
        return asked.isGood() && shown.isConfidential(asked.operation())
                ? register.record(entries.of(Entry.Kind.READ, exchange))
                : Mono.empty();
    }

    /** Behind the security chain, so that its headers are on the answer also when this fails. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }
}
