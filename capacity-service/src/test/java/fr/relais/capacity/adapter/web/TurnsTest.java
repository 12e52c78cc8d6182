package fr.relais.capacity.adapter.web;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** So many at a time. */
class TurnsTest {

    @Test
    void giveOutSoManyAndNoMore() {
        var turns = new Turns(3);

        assertThat(IntStream.range(0, 1000).parallel().filter(each -> turns.take()))
                .hasSize(3);
    }

    @Test
    void giveOutAgainWhatWasGivenBack() {
        var turns = new Turns(1);
        turns.take();
        turns.take();

        turns.giveBack();

        assertThat(turns.take()).isTrue();
        assertThat(turns.take()).isFalse();
    }
}
