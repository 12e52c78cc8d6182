package fr.relais.platform.audit.web;

import fr.relais.audit.Entry;
import fr.relais.platform.audit.ReadBudgetSpent;
import fr.relais.platform.audit.Register;
import fr.relais.platform.web.Caller;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Has every confidential answer in the register before its first byte leaves. When the register cannot be written, the
 * answer is dropped and the caller told to come again (503); when somebody has been shown enough for a day, too (429).
 */
final class ReadFilter implements WebFilter, Ordered {

    private final Register register;
    private final WebEntries entries;
    private final ShownByService shown;
    private final ReadBudget budget;

    ReadFilter(Register register, WebEntries entries, ShownByService shown, ReadBudget budget) {
        this.register = register;
        this.entries = entries;
        this.shown = shown;
        this.budget = budget;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.defer(() -> register(exchange)));
        return chain.filter(exchange);
    }

    private Mono<Void> register(ServerWebExchange exchange) {
        var asked = Asked.of(exchange);
        if (!asked.isGood() || !shown.isConfidential(asked.operation())) {
            return Mono.empty();
        }
        return Caller.ifKnown(exchange).filter(caller -> !budget.allows(caller)).isPresent()
                ? Mono.error(ReadBudgetSpent::new)
                : register.record(entries.of(Entry.Kind.READ, exchange));
    }

    /** Behind the security chain, so that its headers are on the answer also when this fails. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }
}
