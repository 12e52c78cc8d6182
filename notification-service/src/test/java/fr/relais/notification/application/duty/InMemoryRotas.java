package fr.relais.notification.application.duty;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.duty.Rota;
import fr.relais.notification.domain.duty.RotaEvent;
import fr.relais.notification.domain.duty.RotaRefusal;
import fr.relais.notification.domain.inbox.OrganisationId;
import reactor.core.publisher.Mono;

/** Rotas in a map, for tests of the use cases; kept honest by the same tests as the real ones. */
public final class InMemoryRotas implements Rotas {

    private final Map<OrganisationId, Rota> rotas = new HashMap<>();

    @Override
    public Mono<Rota> find(OrganisationId organisation) {
        return Mono.fromCallable(() -> read(organisation));
    }

    @Override
    public Mono<Outcome<Rota, RotaRefusal>> change(
            OrganisationId organisation,
            CommandContext context,
            Function<Rota, Decision<Rota, RotaEvent, RotaRefusal>> decide) {
        return Mono.fromCallable(() -> decided(organisation, decide));
    }

    private synchronized Rota read(OrganisationId organisation) {
        return rotas.get(organisation);
    }

    private synchronized Outcome<Rota, RotaRefusal> decided(
            OrganisationId organisation, Function<Rota, Decision<Rota, RotaEvent, RotaRefusal>> decide) {
        return decide.apply(rotas.getOrDefault(organisation, Rota.empty(organisation)))
                .fold(
                        done -> {
                            if (!done.events().isEmpty()) {
                                rotas.put(organisation, done.state());
                            }
                            return Outcome.done(done.state());
                        },
                        Outcome::refused);
    }
}
