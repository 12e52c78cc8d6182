package fr.relais.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import fr.relais.platform.trace.Spans;
import fr.relais.platform.trace.Step;
import fr.relais.platform.trace.TraceContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Mono;

/** Goes on with the trace of a record while it is applied. */
public final class HeardRecords {

    private final Spans spans;

    public HeardRecords(Spans spans) {
        this.spans = spans;
    }

    /** This, in the course of what the record was sent in. */
    public <T> Mono<T> applying(ConsumerRecord<String, byte[]> message, Mono<T> work) {
        return context(message)
                .filter(spans::keeps)
                .map(told -> spans.within(told).around(Step.heard(message.topic()), work))
                .orElse(work);
    }

    /** By which a line of the log and the steps of the trace are brought together; a dash where no trace is kept. */
    public static String trace(ConsumerRecord<String, byte[]> message) {
        return context(message).map(TraceContext::trace).orElse("-");
    }

    private static Optional<TraceContext> context(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader(TraceContext.HEADER);
        return header == null
                ? Optional.empty()
                : TraceContext.of(new String(header.value(), StandardCharsets.US_ASCII));
    }
}
