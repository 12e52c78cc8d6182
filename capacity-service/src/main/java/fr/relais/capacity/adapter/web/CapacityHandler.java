package fr.relais.capacity.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.relais.capacity.application.CapacityOverview;
import fr.relais.capacity.application.CountCapacityUseCase;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.overview.CapacityCount;
import fr.relais.capacity.domain.overview.Taken;
import fr.relais.platform.web.BadInput;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What the country can take, for the coordinator. */
@Component
final class CapacityHandler {

    /** One place and what it can take. */
    record PlaceResponse(
            String code, String name, long centres, Map<BedStatus, Long> byStatus, Map<Taken, Long> takes) {

        static PlaceResponse of(CapacityOverview.Row row) {
            var count = row.count();
            return new PlaceResponse(
                    row.place().code(), row.place().name(), count.centres(), count.byStatus(), count.takes());
        }
    }

    /** All places together. */
    record TotalResponse(long centres, Map<BedStatus, Long> byStatus, Map<Taken, Long> takes) {

        static TotalResponse of(CapacityCount count) {
            return new TotalResponse(count.centres(), count.byStatus(), count.takes());
        }
    }

    record CapacityResponse(String by, Instant at, List<PlaceResponse> rows, TotalResponse total) {}

    private final Access access;
    private final CountCapacityUseCase countCapacity;

    CapacityHandler(Access access, CountCapacityUseCase countCapacity) {
        this.access = access;
        this.countCapacity = countCapacity;
    }

    Mono<ServerResponse> read(ServerRequest request) {
        return access.to(request, Action.READ_CAPACITY, () -> {
            var by = request.queryParam("by").orElse("region");
            return count(by)
                    .map(overview -> new CapacityResponse(
                            by,
                            overview.at(),
                            overview.rows().stream().map(PlaceResponse::of).toList(),
                            TotalResponse.of(overview.total())))
                    .flatMap(Answers::ok);
        });
    }

    private Mono<CapacityOverview> count(String by) {
        return switch (by) {
            case "region" -> countCapacity.byRegion();
            case "departement" -> countCapacity.byDepartement();
            default -> Mono.error(() -> new BadInput("by", "unknown-code"));
        };
    }
}
