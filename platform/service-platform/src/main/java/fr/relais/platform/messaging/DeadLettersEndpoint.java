package fr.relais.platform.messaging;

import java.util.Map;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * For operators: what was put aside ({@code GET /actuator/deadletters}) and the command to send it again ({@code POST
 * /actuator/deadletters/<topic>}). Role {@code SERVICE} only; the gateway does not route it.
 */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private final DeadLetters deadLetters;

    DeadLettersEndpoint(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @ReadOperation
    Map<String, Long> waiting() {
        return deadLetters.waiting();
    }

    /** 404 for a topic that this service does not consume. */
    @WriteOperation
    WebEndpointResponse<Map<String, Long>> replay(@Selector String topic) {
        return deadLetters.knows(topic)
                ? new WebEndpointResponse<>(Map.of("sent", deadLetters.replay(topic)))
                : new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
