package fr.relais.platform.meters;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Whether services behind are asked at all, as one figure for each: 0 yes, 1 a few to try, 2 no. */
public record CircuitStates(CircuitBreakerRegistry breakers) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        breakers.getAllCircuitBreakers().forEach(breaker -> watch(breaker, meters));
        breakers.getEventPublisher().onEntryAdded(added -> watch(added.getAddedEntry(), meters));
    }

    private static void watch(CircuitBreaker breaker, MeterRegistry meters) {
        Gauge.builder("relais.circuit.state", breaker, one -> figure(one.getState()))
                .tag("circuit", breaker.getName())
                .register(meters);
    }

    static int figure(CircuitBreaker.State state) {
        return switch (state) {
            case CLOSED, DISABLED, METRICS_ONLY -> 0;
            case HALF_OPEN -> 1;
            case OPEN, FORCED_OPEN -> 2;
        };
    }
}
