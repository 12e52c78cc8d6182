package fr.relais.placement.domain.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.SealedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a draft answers, in every state to every command. */
class RequestDraftTest {

    private static final Instant CHANGED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NOW = CHANGED.plusSeconds(60);
    private static final SealedFile BEFORE = new SealedFile(new byte[] {1});
    private static final SealedFile AFTER = new SealedFile(new byte[] {2});

    private static final String TABLE = """
            KEPT      | REPLACE           | AnswersReplaced -> kept AFTER NOW
            KEPT      | DISCARD           | DraftDiscarded -> gone BEFORE CHANGED
            KEPT      | LAPSE_AT_ITS_TIME | DraftDiscarded -> gone BEFORE CHANGED
            KEPT      | LAPSE_BEFORE      | unchanged -> kept BEFORE CHANGED
            DISCARDED | REPLACE           | DRAFT_GONE
            DISCARDED | DISCARD           | DRAFT_GONE
            DISCARDED | LAPSE_AT_ITS_TIME | unchanged -> gone BEFORE CHANGED
            DISCARDED | LAPSE_BEFORE      | unchanged -> gone BEFORE CHANGED
            """;

    private enum State {
        KEPT,
        DISCARDED
    }

    private enum Command {
        REPLACE(draft -> draft.replace(AFTER, NOW)),
        DISCARD(RequestDraft::discard),
        LAPSE_AT_ITS_TIME(draft -> draft.lapse(CHANGED)),
        LAPSE_BEFORE(draft -> draft.lapse(CHANGED.minusMillis(1)));

        private final Function<RequestDraft, Decision<RequestDraft, DraftEvent, DraftRefusal>> send;

        Command(Function<RequestDraft, Decision<RequestDraft, DraftEvent, DraftRefusal>> send) {
            this.send = send;
        }
    }

    private static RequestDraft draft(State state) {
        return new RequestDraft(
                new DraftId(new UUID(0, 1)),
                new Reference("a".repeat(26)),
                new DraftOwner("account", 3),
                BEFORE,
                CHANGED,
                state == State.DISCARDED);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void answers(State before, Command command, String expected) {
        var decision = command.send.apply(draft(before));

        assertThat(inOneLine(decision)).isEqualTo(expected);
    }

    private static String inOneLine(Decision<RequestDraft, DraftEvent, DraftRefusal> decision) {
        return decision.fold(accepted -> event(accepted) + " -> " + state(accepted.state()), refusal -> refusal.name());
    }

    private static String event(Decision.Accepted<RequestDraft, DraftEvent, DraftRefusal> accepted) {
        return accepted.events().stream()
                .map(event -> event.getClass().getSimpleName())
                .findFirst()
                .orElse("unchanged");
    }

    private static String state(RequestDraft draft) {
        assertThat(draft.owner()).isEqualTo(new DraftOwner("account", 3));
        return (draft.discarded() ? "gone " : "kept ")
                + (draft.answers().equals(AFTER) ? "AFTER " : "BEFORE ")
                + (draft.changedAt().equals(NOW) ? "NOW" : "CHANGED");
    }

    @Test
    void theTableIsComplete() {
        assertThat(TABLE.lines().map(row -> row.substring(0, row.lastIndexOf('|'))))
                .doesNotHaveDuplicates()
                .hasSize(State.values().length * Command.values().length);
    }

    @Test
    void isThereUntilItsTimeIsOver() {
        var term = new DraftTerm(Duration.ofDays(7));
        var end = CHANGED.plus(Duration.ofDays(7));

        assertThat(term.end(draft(State.KEPT))).isEqualTo(end);
        assertThat(term.isThere(draft(State.KEPT), end.minusMillis(1))).isTrue();
        assertThat(term.isThere(draft(State.KEPT), end)).isFalse();
        assertThat(term.isThere(draft(State.DISCARDED), NOW)).isFalse();
        assertThat(term.horizon(end)).isEqualTo(CHANGED);
        assertThat(term.policy()).isEqualTo("draft-PT168H");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10})
    void anAccountHasTenPlaces(int place) {
        assertThatThrownBy(() -> new DraftOwner("account", place)).isInstanceOf(IllegalArgumentException.class);
    }
}
