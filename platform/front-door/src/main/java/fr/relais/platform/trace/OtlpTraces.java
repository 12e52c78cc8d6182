package fr.relais.platform.trace;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/** Steps as OTLP writes them in JSON, version 1 of its trace service. */
final class OtlpTraces {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FAILED = 2;

    private final String service;

    OtlpTraces(String service) {
        this.service = service;
    }

    byte[] written(List<Span> spans) {
        var scope = Map.of(
                "scope",
                Map.of("name", "relais"),
                "spans",
                spans.stream().map(OtlpTraces::span).toList());
        var resource = Map.of("attributes", List.of(attribute("service.name", "stringValue", service)));
        return JSON.writeValueAsBytes(
                Map.of("resourceSpans", List.of(Map.of("resource", resource, "scopeSpans", List.of(scope)))));
    }

    private static Map<String, Object> span(Span span) {
        var written = new LinkedHashMap<String, Object>();
        written.put("traceId", span.context().trace());
        written.put("spanId", span.context().span());
        if (span.parent() != null) {
            written.put("parentSpanId", span.parent());
        }
        written.put("name", span.step().name());
        written.put("kind", span.step().kind().number());
        written.put("startTimeUnixNano", nanos(span.begun()));
        written.put("endTimeUnixNano", nanos(span.ended()));
        written.put("attributes", attributes(span.step()));
        var follows = span.follows();
        if (follows != null) {
            written.put("links", List.of(Map.of("traceId", follows.trace(), "spanId", follows.span())));
        }
        if (span.failed()) {
            written.put("status", Map.of("code", FAILED));
        }
        return written;
    }

    private static List<Map<String, Object>> attributes(Step step) {
        return Stream.of(Said.values())
                .filter(step.said()::containsKey)
                .map(said -> attribute(
                        said.attribute(),
                        said == Said.STATUS ? "intValue" : "stringValue",
                        String.valueOf(step.said().get(said))))
                .toList();
    }

    /** Numbers are texts there, since not every reader of JSON knows long ones. */
    private static Map<String, Object> attribute(String name, String type, String value) {
        return Map.of("key", name, "value", Map.of(type, value));
    }

    private static String nanos(Instant at) {
        return Long.toString(TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano());
    }
}
