package fr.relais.platform.audit.web;

import fr.relais.audit.Entry;
import fr.relais.platform.audit.Register;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Notes who was denied what, and who was allowed to change something. Nobody waits for that. What was allowed to be
 * read is for {@link ReadFilter}, which waits.
 */
final class DecisionFilter implements WebFilter, Ordered {

    private final Register register;
    private final WebEntries entries;

    DecisionFilter(Register register, WebEntries entries) {
        this.register = register;
        this.entries = entries;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> note(exchange)));
        return chain.filter(exchange);
    }

    private void note(ServerWebExchange exchange) {
        var asked = Asked.of(exchange);
        if (asked.isDenied() || asked.isCommand() && asked.isDecided()) {
            register.note(entries.of(Entry.Kind.DECISION, exchange));
        }
    }

    /** Before the security chain, whose denials are to be seen; behind the admission, which decides nothing. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 2;
    }
}
