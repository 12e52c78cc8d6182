package fr.relais.platform.trace;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every step of this process, and tells them as they would be told to others. */
public final class SpansOfTests {

    private final List<Span> ended = new CopyOnWriteArrayList<>();

    public Spans spans() {
        return new Spans(ended::add, 1, InstantSource.system());
    }

    public List<JsonNode> told() {
        return List.copyOf(ended).stream()
                .map(span -> new OtlpTraces("test").written(List.of(span)))
                .map(JsonMapper.shared()::readTree)
                .map(told -> told.at("/resourceSpans/0/scopeSpans/0/spans/0"))
                .toList();
    }
}
