package fr.relais.benchmarks.notices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is sent at once, and in which order. */
class BurstTest {

    private final Burst burst = Burst.of(List.of("centre-a", "centre-b"), 20, 7);

    @Test
    void hasAsManyNoticesForEachOrganisation() {
        assertThat(burst.notices()).extracting(Notice::id).hasSize(40).doesNotHaveDuplicates();
        assertThat(burst.due().values())
                .hasSize(2)
                .allSatisfy(due -> assertThat(due).hasSize(20).doesNotHaveDuplicates());
    }

    @Test
    void sendsAQuarterTwiceAndNothingElse() {
        var sent = burst.sent().stream().map(Notice::id).toList();

        assertThat(sent).hasSize(50);
        assertThat(new HashSet<>(sent))
                .containsExactlyInAnyOrderElementsOf(
                        burst.notices().stream().map(Notice::id).toList());
    }

    @Test
    void sendsThoseAboutOneThingInOrderForTheFirstTime() {
        for (var notice : burst.notices()) {
            if (notice.version() == 2) {
                assertThat(firstTime(notice.reference(), 1)).isLessThan(firstTime(notice.reference(), 2));
            }
        }
    }

    @Test
    void sendsSomeAgainBehindWhatCameLater() {
        var seen = new HashSet<UUID>();
        var late = new ArrayList<Notice>();
        for (var place = 0; place < burst.sent().size(); place++) {
            var notice = burst.sent().get(place);
            if (!seen.add(notice.id()) && notice.version() == 1 && firstTime(notice.reference(), 2) < place) {
                late.add(notice);
            }
        }

        assertThat(late).isNotEmpty();
    }

    private int firstTime(String reference, int version) {
        for (var place = 0; place < burst.sent().size(); place++) {
            var notice = burst.sent().get(place);
            if (notice.reference().equals(reference) && notice.version() == version) {
                return place;
            }
        }
        throw new AssertionError("it is never sent");
    }
}
