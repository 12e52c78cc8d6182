package fr.relais.platform.messaging;

import java.nio.charset.StandardCharsets;

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
        var header = message.headers().lastHeader(TraceContext.HEADER);
        if (header == null) {
            return work;
        }
        return TraceContext.of(new String(header.value(), StandardCharsets.US_ASCII))
                .filter(spans::keeps)
                .map(told -> spans.within(told).around(Step.heard(message.topic()), work))
                .orElse(work);
    }
}
