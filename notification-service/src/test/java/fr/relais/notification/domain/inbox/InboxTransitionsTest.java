package fr.relais.notification.domain.inbox;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.relais.blocks.Decision;
import fr.relais.notification.domain.inbox.InboxEvent.NoticeAcknowledged;
import fr.relais.notification.domain.inbox.InboxEvent.NoticeFiled;
import fr.relais.notification.domain.inbox.InboxEvent.NoticeGivenUp;
import fr.relais.notification.domain.inbox.InboxEvent.NoticesAcknowledged;
import fr.relais.notification.domain.inbox.InboxEvent.NoticesForgotten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.relais.notification.domain.inbox.Inboxes.NOW;
import static fr.relais.notification.domain.inbox.Inboxes.acknowledging;
import static fr.relais.notification.domain.inbox.Inboxes.acknowledgingUpTo;
import static fr.relais.notification.domain.inbox.Inboxes.inbox;
import static fr.relais.notification.domain.inbox.Inboxes.notice;
import static org.assertj.core.api.Assertions.assertThat;

/** What an inbox answers, for every state of it and every command: the events, and which items are there afterwards. */
class InboxTransitionsTest {

    private static final String TABLE = """
            EMPTY            | FILE                | filed 1; 1 item, 1 is unseen
            EMPTY            | ACKNOWLEDGE_FIRST   | NO_SUCH_ITEM
            EMPTY            | ACKNOWLEDGE_UNKNOWN | NO_SUCH_ITEM
            EMPTY            | ACKNOWLEDGE_UP_TO_5 | unchanged
            EMPTY            | ACKNOWLEDGE_UP_TO_0 | unchanged
            EMPTY            | FORGET_SEEN         | unchanged
            EMPTY            | FORGET_SEEN_EARLIER | unchanged
            HOLDS_IT         | FILE                | unchanged
            HOLDS_IT         | ACKNOWLEDGE_FIRST   | acknowledged 1; 1 item, 1 is seen
            HOLDS_IT         | ACKNOWLEDGE_UNKNOWN | NO_SUCH_ITEM
            HOLDS_IT         | ACKNOWLEDGE_UP_TO_5 | acknowledged up to 1; 1 item, 1 is seen
            HOLDS_IT         | ACKNOWLEDGE_UP_TO_0 | unchanged
            HOLDS_IT         | FORGET_SEEN         | unchanged
            HOLDS_IT         | FORGET_SEEN_EARLIER | unchanged
            HOLDS_IT_SEEN    | FILE                | unchanged
            HOLDS_IT_SEEN    | ACKNOWLEDGE_FIRST   | unchanged
            HOLDS_IT_SEEN    | ACKNOWLEDGE_UNKNOWN | NO_SUCH_ITEM
            HOLDS_IT_SEEN    | ACKNOWLEDGE_UP_TO_5 | unchanged
            HOLDS_IT_SEEN    | ACKNOWLEDGE_UP_TO_0 | unchanged
            HOLDS_IT_SEEN    | FORGET_SEEN         | forgotten up to 1; 0 items, 1 is gone
            HOLDS_IT_SEEN    | FORGET_SEEN_EARLIER | unchanged
            HOLDS_ANOTHER    | FILE                | filed 2; 2 items, 1 is unseen
            HOLDS_ANOTHER    | ACKNOWLEDGE_FIRST   | acknowledged 1; 1 item, 1 is seen
            HOLDS_ANOTHER    | ACKNOWLEDGE_UNKNOWN | NO_SUCH_ITEM
            HOLDS_ANOTHER    | ACKNOWLEDGE_UP_TO_5 | acknowledged up to 1; 1 item, 1 is seen
            HOLDS_ANOTHER    | ACKNOWLEDGE_UP_TO_0 | unchanged
            HOLDS_ANOTHER    | FORGET_SEEN         | unchanged
            HOLDS_ANOTHER    | FORGET_SEEN_EARLIER | unchanged
            FULL_SOME_SEEN   | FILE                | filed 201; 200 items, 1 is unseen, 3 is gone
            FULL_SOME_SEEN   | ACKNOWLEDGE_FIRST   | acknowledged 1; 200 items, 1 is seen
            FULL_SOME_SEEN   | ACKNOWLEDGE_UNKNOWN | NO_SUCH_ITEM
            FULL_SOME_SEEN   | ACKNOWLEDGE_UP_TO_5 | acknowledged up to 4; 200 items, 1 is seen
            FULL_SOME_SEEN   | ACKNOWLEDGE_UP_TO_0 | unchanged
            FULL_SOME_SEEN   | FORGET_SEEN         | forgotten up to 5; 198 items, 1 is unseen, 3 is gone, 5 is gone
            FULL_SOME_SEEN   | FORGET_SEEN_EARLIER | unchanged
            FULL_NONE_SEEN   | FILE                | given up 2, filed 201; 200 items, 1 is unseen, 2 is gone
            FULL_NONE_SEEN   | ACKNOWLEDGE_FIRST   | acknowledged 1; 200 items, 1 is seen
            FULL_NONE_SEEN   | ACKNOWLEDGE_UNKNOWN | NO_SUCH_ITEM
            FULL_NONE_SEEN   | ACKNOWLEDGE_UP_TO_5 | acknowledged up to 5; 200 items, 1 is seen
            FULL_NONE_SEEN   | ACKNOWLEDGE_UP_TO_0 | unchanged
            FULL_NONE_SEEN   | FORGET_SEEN         | unchanged
            FULL_NONE_SEEN   | FORGET_SEEN_EARLIER | unchanged
            FULL_ALL_URGENT  | FILE                | given up 1, filed 201; 200 items, 1 is gone
            FULL_ALL_URGENT  | ACKNOWLEDGE_FIRST   | acknowledged 1; 200 items, 1 is seen
            FULL_ALL_URGENT  | ACKNOWLEDGE_UNKNOWN | NO_SUCH_ITEM
            FULL_ALL_URGENT  | ACKNOWLEDGE_UP_TO_5 | acknowledged up to 5; 200 items, 1 is seen
            FULL_ALL_URGENT  | ACKNOWLEDGE_UP_TO_0 | unchanged
            FULL_ALL_URGENT  | FORGET_SEEN         | unchanged
            FULL_ALL_URGENT  | FORGET_SEEN_EARLIER | unchanged
            """;

    /** The event that brings the notice to file is the first in {@code HOLDS_IT} and unknown elsewhere. */
    private enum State {
        EMPTY(inbox(0), 900),
        HOLDS_IT(inbox(1), 1),
        HOLDS_IT_SEEN(inbox(1, number -> false, number -> true), 1),
        HOLDS_ANOTHER(inbox(1), 900),
        FULL_SOME_SEEN(inbox(Inbox.MOST, number -> false, number -> number == 3 || number == 5), 900),
        FULL_NONE_SEEN(inbox(Inbox.MOST, number -> number == 1, number -> false), 900),
        FULL_ALL_URGENT(inbox(Inbox.MOST, number -> true, number -> false), 900);

        private final Inbox inbox;
        private final int event;

        State(Inbox inbox, int event) {
            this.inbox = inbox;
            this.event = event;
        }
    }

    private enum Command {
        FILE(state -> state.inbox.file(notice(state.event))),
        ACKNOWLEDGE_FIRST(state -> state.inbox.acknowledge(acknowledging(1))),
        ACKNOWLEDGE_UNKNOWN(state -> state.inbox.acknowledge(acknowledging(999))),
        ACKNOWLEDGE_UP_TO_5(state -> state.inbox.acknowledge(acknowledgingUpTo(5))),
        ACKNOWLEDGE_UP_TO_0(state -> state.inbox.acknowledge(acknowledgingUpTo(0))),
        FORGET_SEEN(state -> state.inbox.forget(NOW)),
        FORGET_SEEN_EARLIER(state -> state.inbox.forget(NOW.minusMillis(1)));

        private final Function<State, Decision<Inbox, InboxEvent, InboxRefusal>> send;

        Command(Function<State, Decision<Inbox, InboxEvent, InboxRefusal>> send) {
            this.send = send;
        }
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void answers(State before, Command command, String expected) {
        var decision = command.send.apply(before);

        assertThat(inWords(before.inbox, decision)).isEqualTo(expected);
    }

    @Test
    void theTableIsComplete() {
        assertThat(TABLE.lines().map(row -> row.substring(0, row.lastIndexOf('|'))))
                .doesNotHaveDuplicates()
                .hasSize(State.values().length * Command.values().length);
    }

    private static String inWords(Inbox before, Decision<Inbox, InboxEvent, InboxRefusal> decision) {
        return decision.fold(
                accepted -> accepted.events().isEmpty() && accepted.state().equals(before)
                        ? "unchanged"
                        : events(accepted.events()) + "; " + items(before, accepted.state()),
                InboxRefusal::name);
    }

    private static String events(List<InboxEvent> events) {
        return events.stream().map(InboxTransitionsTest::inWords).collect(Collectors.joining(", "));
    }

    private static String inWords(InboxEvent event) {
        if (event instanceof NoticeFiled) {
            return "filed " + event.number();
        }
        if (event instanceof NoticeGivenUp) {
            return "given up " + event.number();
        }
        if (event instanceof NoticesAcknowledged) {
            return "acknowledged up to " + event.number();
        }
        if (event instanceof NoticesForgotten) {
            return "forgotten up to " + event.number();
        }
        assertThat(event).isInstanceOf(NoticeAcknowledged.class);
        return "acknowledged " + event.number();
    }

    private static String items(Inbox before, Inbox after) {
        var size = after.items().size() + (after.items().size() == 1 ? " item" : " items");
        var first = after.item(1)
                .map(item -> item.isAcknowledged() ? ", 1 is seen" : ", 1 is unseen")
                .orElse("");
        var gone = before.items().stream()
                .filter(item -> after.item(item.number()).isEmpty())
                .map(item -> ", " + item.number() + " is gone")
                .collect(Collectors.joining());
        return size + first + gone;
    }
}
