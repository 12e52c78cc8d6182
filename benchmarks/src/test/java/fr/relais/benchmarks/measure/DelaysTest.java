package fr.relais.benchmarks.measure;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Percentiles are those of what was measured. */
class DelaysTest {

    private static final long MILLI = 1_000_000;

    @Test
    void saysWhatSoManyOfAHundredDoNotExceed() {
        var delays = Delays.of(LongStream.rangeClosed(1, 200)
                .map(each -> (201 - each) * MILLI)
                .boxed()
                .toList());

        assertThat(delays.millisAt(50)).isEqualTo(100);
        assertThat(delays.millisAt(99)).isEqualTo(198);
        assertThat(delays.millisAt(100)).isEqualTo(200);
    }

    @Test
    void isTheOnlyOneOfOne() {
        assertThat(Delays.of(List.of(3 * MILLI)).millisAt(99)).isEqualTo(3);
    }

    @Test
    void refusesToSayAnythingOfNothing() {
        assertThatThrownBy(() -> Delays.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
