package fr.relais.placement.application;

import java.time.Instant;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.OversightEvent;
import fr.relais.placement.domain.oversight.OversightRefusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What organisations submitted lately, one document each: a quota is decided where it is counted. */
public interface Oversights {

    /** All accounts, by the name of the organisation. */
    Flux<Oversight> all();

    /** All accounts to be looked at by now. */
    Flux<Oversight> due(Instant now);

    /** All accounts whose searches wait for a coordinator's word. */
    Flux<Oversight> quarantined();

    /** Changes the account of an organisation by a decision on its present state; it begins as given. */
    Mono<Outcome<Oversight, OversightRefusal>> change(
            Oversight first,
            CommandContext context,
            Function<Oversight, Decision<Oversight, OversightEvent, OversightRefusal>> decide);
}
