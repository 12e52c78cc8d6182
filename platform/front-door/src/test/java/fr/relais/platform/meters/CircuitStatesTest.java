package fr.relais.platform.meters;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CircuitStatesTest {

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void tellWhetherAServiceIsAsked() {
        var breaker = breakers.circuitBreaker("capacity");
        new CircuitStates(breakers).bindTo(meters);

        assertThat(state("capacity")).isZero();
        breaker.transitionToOpenState();
        assertThat(state("capacity")).isEqualTo(2);
        breaker.transitionToHalfOpenState();
        assertThat(state("capacity")).isEqualTo(1);
        breaker.transitionToClosedState();
        assertThat(state("capacity")).isZero();
        breaker.transitionToForcedOpenState();
        assertThat(state("capacity")).isEqualTo(2);
    }

    @Test
    void tellOfACircuitThatIsMadeLater() {
        new CircuitStates(breakers).bindTo(meters);

        breakers.circuitBreaker("later").transitionToOpenState();

        assertThat(state("later")).isEqualTo(2);
    }

    private double state(String circuit) {
        return meters.get("relais.circuit.state")
                .tag("circuit", circuit)
                .gauge()
                .value();
    }
}
