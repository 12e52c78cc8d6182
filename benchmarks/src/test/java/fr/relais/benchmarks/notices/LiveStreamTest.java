package fr.relais.benchmarks.notices;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a live stream says is taken for what it is, however it is cut. */
class LiveStreamTest {

    private final List<Long> shown = new ArrayList<>();
    private final LiveStream stream = new LiveStream("an-organisation", (which, number, nanos) -> shown.add(number));

    @Test
    void isOpenWhenTheServiceSaysSoAndUntilItEnds() {
        assertThat(stream.isOpen()).isFalse();

        stream.take("retry:3000\n:open\n\n", 1);
        assertThat(stream.isOpen()).isTrue();

        stream.end(new IllegalStateException());
        assertThat(stream.isOpen()).isFalse();
    }

    @Test
    void countsEachHeartbeat() {
        stream.take(":still here\n\n:still", 1);
        stream.take(" here\n\n", 2);

        assertThat(stream.beats()).isEqualTo(2);
    }

    @Test
    void showsANoticeWhenItsLastLineIsThereAndOnce() {
        stream.take("id:7\nevent:notice\ndata:{\"item\":\"7\"}\n", 1);
        assertThat(shown).isEmpty();

        stream.take("\n:still here\n\n", 2);
        assertThat(shown).containsExactly(7L);
    }

    @Test
    void showsNothingWhereTheInboxMustBeReadAgain() {
        stream.take("id:7\nevent:resync\ndata:{}\n\n", 1);

        assertThat(shown).isEmpty();
    }
}
