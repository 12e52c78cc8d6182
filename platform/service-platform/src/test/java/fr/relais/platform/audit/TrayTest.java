package fr.relais.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes into the next block, and when it is written. */
class TrayTest {

    private final Tray tray = new Tray();
    private final List<Disposable> waiting = new ArrayList<>();

    private static List<String> lines(int count) {
        return Stream.generate(() -> "line").limit(count).toList();
    }

    private boolean note() {
        return tray.add(Slip.noted("note"));
    }

    private boolean waits(int lines, boolean pressing) {
        var taken = new boolean[1];
        waiting.add(Mono.<Void>create(sink -> taken[0] = tray.add(Slip.waitedFor(lines(lines), sink, pressing)))
                .subscribe());
        return taken[0];
    }

    private List<Integer> takenLines() {
        return tray.take().stream().map(slip -> slip.lines().size()).toList();
    }

    @Test
    void isWrittenAtOnceOnlyForWhoPressesOrWhenABlockIsFull() {
        note();
        waits(3, false);
        assertThat(tray.presses()).isFalse();
        waits(1, true);
        assertThat(tray.presses()).isTrue();
        tray.take();
        assertThat(tray.presses()).isFalse();

        waits(Tray.MOST_OF_A_BLOCK - 1, false);
        assertThat(tray.presses()).isFalse();
        note();
        assertThat(tray.presses()).isTrue();
    }

    @Test
    void aBlockHasSoManyEntriesAndMoreOnlyWhenTheyMustBeTogether() {
        for (var each = 0; each < Tray.MOST_OF_A_BLOCK + 7; each++) {
            note();
        }
        assertThat(takenLines()).hasSize(Tray.MOST_OF_A_BLOCK);
        assertThat(takenLines()).hasSize(7);

        waits(Tray.MOST_OF_A_BLOCK - 1, false);
        waits(700, false);
        waits(1, false);
        assertThat(takenLines()).containsExactly(Tray.MOST_OF_A_BLOCK - 1, 700);
        assertThat(takenLines()).containsExactly(1);
        assertThat(tray.size()).isZero();
    }

    @Test
    void takesOnlySoMuchAndTheTwoKindsDoNotPushEachOtherOut() {
        for (var each = 0; each < Tray.MOST_NOTES; each++) {
            assertThat(note()).isTrue();
        }
        assertThat(note()).isFalse();
        for (var each = 0; each < Tray.MOST; each++) {
            assertThat(waits(1, false)).isTrue();
        }
        assertThat(waits(1, true)).isFalse();
        assertThat(tray.size()).isEqualTo(Tray.MOST_NOTES + Tray.MOST);

        tray.take();
        assertThat(note()).isTrue();
    }

    /** Who was told that it cannot be had has shown nothing: nothing is to be written about it. */
    @Test
    void leavesOutWhatNobodyWaitsForAnyMore() {
        waits(2, true);
        waits(3, true);
        waiting.get(0).dispose();

        assertThat(takenLines()).containsExactly(3);
        assertThat(tray.presses()).isFalse();
    }

    @Test
    void putsBackBeforeAllOthersInTheirOrder() {
        waits(1, true);
        waits(2, true);
        var taken = tray.take();
        waits(3, false);

        tray.putBack(taken);

        assertThat(tray.presses()).isTrue();
        assertThat(takenLines()).containsExactly(1, 2, 3);
    }
}
