package fr.relais.blocks;

import java.util.function.Function;

/**
 * What a use case tells its caller: done, with a value, or refused, with a reason. A refusal is never an exception and
 * never looks like success.
 *
 * @param <T> what the caller gets
 * @param <R> the reasons to refuse
 */
public sealed interface Outcome<T, R> {

    /** Done and durable. */
    record Done<T, R>(T value) implements Outcome<T, R> {}

    /** Refused; nothing changed. */
    record Refused<T, R>(R reason) implements Outcome<T, R> {}

    static <T, R> Outcome<T, R> done(T value) {
        return new Done<>(value);
    }

    static <T, R> Outcome<T, R> refused(R reason) {
        return new Refused<>(reason);
    }

    default <X> X fold(Function<? super T, ? extends X> onDone, Function<? super R, ? extends X> onRefused) {
        if (this instanceof Done<T, R> done) {
            return onDone.apply(done.value());
        }
        return onRefused.apply(((Refused<T, R>) this).reason());
    }

    default <X> Outcome<X, R> map(Function<? super T, ? extends X> change) {
        return fold(value -> done(change.apply(value)), Outcome::refused);
    }
}
