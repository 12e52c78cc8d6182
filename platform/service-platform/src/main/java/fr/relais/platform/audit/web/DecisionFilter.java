package fr.relais.platform.audit.web;

import java.time.Duration;
import java.util.function.LongSupplier;

import fr.relais.audit.Entry;
import fr.relais.platform.audit.Register;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.Counts;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Notes who was denied what, who was allowed to change something, and whose input was refused; nothing of what was
 * sent. Nobody waits for that. What was allowed to be read is for {@link ReadFilter}, which waits.
 */
final class DecisionFilter implements WebFilter, Ordered {

    /** A program with a mistake in it sends the same nonsense all day long: the first of it tells everything. */
    private static final int MOST_REFUSALS = 20;

    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Register register;
    private final WebEntries entries;
    private final Counts refusals;

    DecisionFilter(Register register, WebEntries entries, LongSupplier nanos) {
        this.register = register;
        this.entries = entries;
        this.refusals = new Counts(WITHIN, nanos);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> note(exchange)));
        return chain.filter(exchange);
    }

    private void note(ServerWebExchange exchange) {
        var asked = Asked.of(exchange);
        if (asked.isDenied() || asked.isCommand() && asked.isDecided() || asked.isRefused() && isEarly(exchange)) {
            register.note(entries.of(Entry.Kind.DECISION, exchange));
        }
    }

    private boolean isEarly(ServerWebExchange exchange) {
        var caller = Caller.ifKnown(exchange).map(Caller::subject).orElse("");
        return refusals.add(caller) <= MOST_REFUSALS;
    }

    /** Before the security chain, whose denials are to be seen; behind the admission, which decides nothing. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 2;
    }
}
