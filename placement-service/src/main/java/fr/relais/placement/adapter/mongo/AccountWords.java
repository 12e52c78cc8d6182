package fr.relais.placement.adapter.mongo;

import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.platform.store.AggregateStore;
import fr.relais.platform.store.CommandReused;
import reactor.core.publisher.Mono;

/**
 * What is said of accounts, one document for each account under its digest: the first word makes it, a later one moves
 * it on. There is no reason to refuse one.
 *
 * @param <S> what is known of an account
 * @param <E> its events
 * @param <R> the refusals that there are not
 */
final class AccountWords<S, E, R> {

    private final AggregateStore<S, E> store;

    AccountWords(AggregateStore<S, E> store) {
        this.store = store;
    }

    /** Durable when this completes; a repeat of the same command changes nothing. */
    Mono<S> say(
            String digest,
            CommandContext context,
            Supplier<Decision<S, E, R>> first,
            Function<S, Decision<S, E, R>> again) {
        return store.<R>change(digest, context, again)
                .switchIfEmpty(Mono.defer(() -> store.<R>create(digest, context, first)
                        // Somebody else may be the first at the same moment.
                        .onErrorResume(CommandReused.class, raced -> store.change(digest, context, again))))
                .map(AccountWords::value);
    }

    private static <S, R> S value(Outcome<Versioned<S>, R> outcome) {
        return outcome.fold(Versioned::value, refusal -> {
            throw new IllegalStateException("there is no reason to refuse");
        });
    }
}
