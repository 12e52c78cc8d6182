package fr.relais.platform.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import fr.relais.platform.store.OwnWrites.Unfinished;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What this process still has to do of what it has written, and what it says of that. */
class OwnWritesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Tail OF_ANOTHER = new Tail("another", 7);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final OwnWrites own = new OwnWrites(((InstantSource) now::get).withZone(ZoneOffset.UTC));

    private Unfinished begin(String id, long version, Tail... behind) {
        return own.begin("things", id, version, List.of(behind));
    }

    private boolean published(String id, long version) {
        return own.published("things", id, version);
    }

    private Set<Long> open() {
        return own.mark().open();
    }

    private long unpublished() {
        return own.waiting("things").aggregates();
    }

    @Test
    void saysOfEachWriteThatItIsNotDoneUntilItIsPublished() {
        begin("a", 1);
        begin("b", 1);

        published("a", 1);

        assertThat(own.mark().upTo()).isEqualTo(2);
        assertThat(own.mark().isDone(1)).isTrue();
        assertThat(own.mark().isDone(2)).isFalse();
    }

    /** Whatever is written after it was said must not seem to be done. */
    @Test
    void saysNothingOfWhatIsWrittenLater() {
        var said = own.mark();

        var later = begin("a", 1);

        assertThat(said.isDone(later.tail().number())).isFalse();
    }

    @Test
    void staysBehindWhereMoreIsOpenThanItLists() {
        IntStream.range(0, Mark.LISTED + 2).forEach(number -> begin("a" + number, 1));

        assertThat(open()).hasSize(Mark.LISTED);
        assertThat(own.mark().upTo()).isEqualTo(Mark.LISTED);
        assertThat(own.mark().allDoneUpTo()).isZero();
    }

    @Test
    void isNotDoneWithAnAggregateThatIsNotPublishedSoFar() {
        begin("a", 5);

        published("a", 4);

        assertThat(open()).containsExactly(1L);
    }

    @Test
    void keepsAggregatesOfTwoCollectionsApart() {
        begin("a", 1);

        own.published("others", "a", 1);

        assertThat(open()).containsExactly(1L);
    }

    @Test
    void isDoneWithWhatWasNotMade() {
        own.undone(begin("a", 1));

        assertThat(open()).isEmpty();
        assertThat(own.mark().upTo()).isEqualTo(1);
    }

    @Test
    void hasAnOpenWriteWhileNobodyKnowsWhetherItWasMade() {
        own.doubt(begin("a", 1));

        assertThat(open()).containsExactly(1L);
        assertThat(unpublished()).as("it may not be there").isZero();
    }

    @Test
    void sendsAgainBeforeItIsDoneWhatWasWrittenBehindAnother() {
        var write = begin("a", 2, OF_ANOTHER);

        published("a", 2);
        assertThat(unpublished()).isZero();
        assertThat(open()).containsExactly(1L);
        assertThat(own.toSendAgain("things", tail -> false, 9)).isEmpty();
        assertThat(own.toSendAgain("things", OF_ANOTHER::equals, 9)).containsExactly(write);

        own.sendsAgain(write);
        published("a", 2);
        assertThat(open()).isEmpty();
    }

    /** Whoever wrote the later version waits for what this one waited for. */
    @Test
    void isDoneWithWhatALaterVersionFollows() {
        begin("a", 2, OF_ANOTHER);

        published("a", 3);

        assertThat(open()).isEmpty();
    }

    @Test
    void leavesToThoseWhoAreAtItWhatWasJustWritten() {
        var write = begin("a", 1);

        own.nextRound();
        assertThat(own.unpublishedFor("things", 2, 9)).isEmpty();
        own.nextRound();
        assertThat(own.unpublishedFor("things", 2, 9)).containsExactly(write);
        assertThat(own.unpublishedFor("others", 2, 9)).isEmpty();
    }

    /** Others may have taken this process for dead meanwhile. */
    @Test
    void looksAgainAtWhatTookLong() {
        begin("a", 1);
        now.set(NOON.plusSeconds(21));
        begin("b", 1);

        assertThat(published("a", 1)).isTrue();
        assertThat(published("b", 1)).isFalse();
    }

    @Test
    void knowsSinceWhenSomethingWaits() {
        begin("a", 1);
        now.set(NOON.plusSeconds(5));
        begin("a", 2);
        begin("b", 1);

        assertThat(own.waiting("things")).isEqualTo(new OwnWrites.Waiting(2, NOON));
        assertThat(own.waiting("others")).isEqualTo(OwnWrites.Waiting.NOTHING);
    }
}
