package fr.relais.capacity.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.capacity.domain.national.Scarcities;
import fr.relais.capacity.domain.national.ScarcityEvent;
import reactor.core.publisher.Mono;

/** A record for tests, kept honest by the same contract as the stored one. */
final class InMemoryScarcityRecord implements ScarcityRecord {

    final List<ScarcityEvent> events = new ArrayList<>();
    private Scarcities scarcities = Scarcities.NONE;

    @Override
    public Mono<Scarcities> change(
            CommandContext context, Function<Scarcities, Decision<Scarcities, ScarcityEvent, Void>> decide) {
        return Mono.fromSupplier(() -> decided(decide));
    }

    private synchronized Scarcities decided(Function<Scarcities, Decision<Scarcities, ScarcityEvent, Void>> decide) {
        decide.apply(scarcities).fold(accepted -> store(accepted.state(), accepted.events()), never -> false);
        return scarcities;
    }

    private boolean store(Scarcities next, List<ScarcityEvent> more) {
        scarcities = next;
        return events.addAll(more);
    }
}
