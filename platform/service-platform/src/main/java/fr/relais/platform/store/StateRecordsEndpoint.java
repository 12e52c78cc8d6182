package fr.relais.platform.store;

import java.util.Map;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import reactor.core.publisher.Mono;

/**
 * For operators: sends every state record once more ({@code POST /actuator/staterecords}), so that an index that has
 * fallen behind is whole again. Role {@code SERVICE} only; the gateway does not route it.
 */
@Endpoint(id = "staterecords")
final class StateRecordsEndpoint {

    private final AggregateStores stores;

    StateRecordsEndpoint(AggregateStores stores) {
        this.stores = stores;
    }

    @WriteOperation
    Mono<Map<String, Long>> announceAgain() {
        return stores.announceAgain().map(sent -> Map.of("sent", sent));
    }
}
