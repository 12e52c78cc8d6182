package fr.relais.platform.audit.web;

import java.time.Clock;

import fr.relais.audit.Entry;
import fr.relais.platform.audit.OpaqueNames;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.CorrelationFilter;
import org.springframework.web.server.ServerWebExchange;

/** Entries of the register about requests. */
final class WebEntries {

    private final OpaqueNames names;
    private final Clock clock;

    WebEntries(OpaqueNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    Entry of(Entry.Kind kind, ServerWebExchange exchange) {
        var caller = Caller.ifKnown(exchange);
        var organisation = caller.map(Caller::organisation).orElse("");
        var asked = Asked.of(exchange);
        return new Entry(
                clock.instant(),
                kind,
                caller.map(Caller::subject).orElse(""),
                caller.map(Caller::mainRole).orElse(""),
                organisation,
                asked.operation().replace(' ', ':'),
                names.of(asked.things(), organisation),
                "",
                Integer.toString(asked.status()),
                CorrelationFilter.idOf(exchange));
    }
}
