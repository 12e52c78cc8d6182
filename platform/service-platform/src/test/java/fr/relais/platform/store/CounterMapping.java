package fr.relais.platform.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.relais.blocks.Decision;
import org.bson.Document;

/** A tiny aggregate for these tests: a counter that may not pass a limit. */
public final class CounterMapping implements AggregateMapping<CounterMapping.Counter, CounterMapping.Counted> {

    public static final String EVENTS = "test.counters.events";
    public static final String STATES = "test.counters.states";

    public record Counter(String id, int count, int limit) {

        public Decision<Counter, Counted, Refusal> increment() {
            if (count >= limit) {
                return Decision.refuse(Refusal.FULL);
            }
            var next = new Counter(id, count + 1, limit);
            return Decision.accept(next, new Counted(id, next.count()));
        }

        /** Makes room again. */
        public Decision<Counter, Counted, Refusal> reset() {
            var next = new Counter(id, 0, limit);
            return Decision.accept(next, new Counted(id, next.count()));
        }

        public Decision<Counter, Counted, Refusal> born() {
            return Decision.accept(this, new Counted(id, count));
        }
    }

    public record Counted(String id, int count) {}

    public enum Refusal {
        FULL
    }

    @Override
    public Document write(Counter state) {
        return new Document("id", state.id()).append("count", state.count()).append("limit", state.limit());
    }

    @Override
    public Counter read(Document root) {
        var state = Fields.required(root, "state", Document.class);
        return new Counter(Fields.text(state, "id"), Fields.integer(state, "count"), Fields.integer(state, "limit"));
    }

    @Override
    public Document lookup(Counter state) {
        return new Document("name", state.id());
    }

    @Override
    public List<OutgoingEvent> wire(Counter state, Counted event) {
        return List.of(new OutgoingEvent(EVENTS, event.id(), "test.counted.v1", Map.of("count", event.count())));
    }

    @Override
    public boolean mayBeRemembered() {
        return true;
    }

    @Override
    public boolean hasStateRecords() {
        return true;
    }

    @Override
    public Optional<OutgoingEvent> stateRecord(Counter state, long version) {
        return Optional.of(new OutgoingEvent(
                STATES, state.id(), "test.counter.v1", Map.of("count", state.count(), "version", version)));
    }
}
