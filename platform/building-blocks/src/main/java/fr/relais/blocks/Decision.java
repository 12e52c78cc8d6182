package fr.relais.blocks;

import java.util.List;
import java.util.function.Function;

/**
 * What an aggregate answers to a command: the next state and the facts that led to it, or the reason it refused.
 *
 * <p>A decision is pure: nothing has happened yet. The events are enough to explain the difference between the state
 * before and the state after; no event means that nothing changed.
 *
 * @param <S> the aggregate's state
 * @param <E> its events
 * @param <R> its reasons to refuse
 */
public sealed interface Decision<S, E, R> {

    /**
     * The command is granted.
     *
     * @param state the state from now on
     * @param events what happened, oldest first; empty when the command repeated something already true
     */
    record Accepted<S, E, R>(S state, List<E> events) implements Decision<S, E, R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The world says no; nothing changes. */
    record Refused<S, E, R>(R reason) implements Decision<S, E, R> {}

    static <S, E, R> Decision<S, E, R> accept(S state, E event) {
        return new Accepted<>(state, List.of(event));
    }

    static <S, E, R> Decision<S, E, R> accept(S state, List<E> events) {
        return new Accepted<>(state, events);
    }

    /** A repeat of something already true: accepted, and nothing new happened. */
    static <S, E, R> Decision<S, E, R> unchanged(S state) {
        return new Accepted<>(state, List.of());
    }

    static <S, E, R> Decision<S, E, R> refuse(R reason) {
        return new Refused<>(reason);
    }

    default <T> T fold(
            Function<? super Accepted<S, E, R>, ? extends T> onAccepted, Function<? super R, ? extends T> onRefused) {
        if (this instanceof Accepted<S, E, R> accepted) {
            return onAccepted.apply(accepted);
        }
        return onRefused.apply(((Refused<S, E, R>) this).reason());
    }
}
