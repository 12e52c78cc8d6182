package fr.relais.platform.restore;

import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import reactor.core.publisher.Mono;

/**
 * For operators: what people have to look at after a restore ({@code GET /actuator/differences}), and the word that one
 * of it is settled ({@code DELETE /actuator/differences/<id>}). Role {@code SERVICE} only; the gateway does not route
 * it.
 */
@Endpoint(id = "differences")
final class DifferencesEndpoint {

    private final Differences differences;

    DifferencesEndpoint(Differences differences) {
        this.differences = differences;
    }

    /** One of the list, as it is shown. */
    record Shown(String id, String kind, String subject, Map<String, String> says, String foundAt) {

        static Shown of(Difference difference) {
            return new Shown(
                    difference.id(),
                    difference.kind(),
                    difference.subject(),
                    difference.says(),
                    difference.foundAt().toString());
        }
    }

    @ReadOperation
    Mono<Map<String, List<Shown>>> open() {
        return differences.open().map(Shown::of).collectList().map(found -> Map.of("differences", found));
    }

    /** 404 for what is not on the list. */
    @DeleteOperation
    Mono<WebEndpointResponse<Void>> settle(@Selector String id) {
        return differences
                .settle(id)
                .map(known -> new WebEndpointResponse<>(
                        known ? WebEndpointResponse.STATUS_NO_CONTENT : WebEndpointResponse.STATUS_NOT_FOUND));
    }
}
