package fr.relais.notification.domain.delivery;

import java.time.Instant;
import java.util.Optional;

/** How far a message has come. */
public sealed interface DeliveryState {

    /** When somebody is to look at it; empty when it is over. */
    Optional<Instant> due();

    /** How many attempts were begun. */
    int attempts();

    /** Nobody has tried yet. */
    record Pending(Instant at) implements DeliveryState {

        @Override
        public Optional<Instant> due() {
            return Optional.of(at);
        }

        @Override
        public int attempts() {
            return 0;
        }
    }

    /**
     * It is being handed over. Written before that begins, so that whoever finds it later knows that it may have been
     * taken.
     *
     * @param until whoever began it is not waited for any longer
     */
    record Sent(int attempts, Instant until) implements DeliveryState {

        @Override
        public Optional<Instant> due() {
            return Optional.of(until);
        }
    }

    /** It was not taken, and will be tried again. */
    record Failed(int attempts, Instant at) implements DeliveryState {

        @Override
        public Optional<Instant> due() {
            return Optional.of(at);
        }
    }

    /** It was taken. */
    record Delivered(int attempts, Instant at) implements DeliveryState {

        @Override
        public Optional<Instant> due() {
            return Optional.empty();
        }
    }

    /** It is not tried any more. */
    record GivenUp(int attempts, GiveUpReason reason, Instant at) implements DeliveryState {

        @Override
        public Optional<Instant> due() {
            return Optional.empty();
        }
    }
}
