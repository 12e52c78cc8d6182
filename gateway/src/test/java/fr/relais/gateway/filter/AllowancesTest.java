package fr.relais.gateway.filter;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AllowancesTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Allowances allowances = new Allowances(60, Duration.ofMinutes(1), nanos::get);

    @Test
    void grantSoManyAtOnceAndThenNone() {
        var granted = IntStream.range(0, 100)
                .filter(time -> allowances.take("a").granted())
                .count();

        assertThat(granted).isEqualTo(60);
        assertThat(allowances.take("a")).isEqualTo(new Allowance(false, 0, 1, 60));
    }

    @Test
    void grantOneMoreAsTimeGoesBy() {
        IntStream.range(0, 60).forEach(time -> allowances.take("a"));

        pass(Duration.ofMillis(999));
        assertThat(allowances.take("a").granted()).isFalse();
        pass(Duration.ofMillis(2));
        assertThat(allowances.take("a").granted()).isTrue();
        assertThat(allowances.take("a").granted()).isFalse();
    }

    @Test
    void areNeverMoreThanWhole() {
        allowances.take("a");

        pass(Duration.ofDays(1));

        assertThat(allowances.take("a").remaining()).isEqualTo(59);
    }

    @Test
    void areSeparateForEachKey() {
        IntStream.range(0, 60).forEach(time -> allowances.take("a"));

        assertThat(allowances.take("b").remaining()).isEqualTo(59);
    }

    @Test
    void areForgottenWhenTheyAreManyAndWhole() {
        IntStream.range(0, 100_000).forEach(key -> allowances.take("key-" + key));
        pass(Duration.ofMinutes(2));

        allowances.take("one-more");

        assertThat(allowances.keys()).isEqualTo(1);
    }

    @Test
    void stayBoundedWhenNoneIsWhole() {
        IntStream.range(0, 250_000).forEach(key -> allowances.take("key-" + key));

        assertThat(allowances.keys()).isLessThanOrEqualTo(100_000);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
