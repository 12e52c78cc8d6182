package fr.relais.capacity.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.capacity.adapter.web.CapacityViews.ScarcityResponse;
import fr.relais.capacity.application.CapacityOverview;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.national.Freshness;
import fr.relais.capacity.domain.national.Taken;
import org.jspecify.annotations.Nullable;

/** What the country can take, row by row, and all rows together. */
record CapacityResponse(
        String by, Instant at, List<ScarcityResponse> scarcities, List<RowResponse> rows, CountResponse total) {

    /** One row; a place has a name, and what a centre is in only once has a number of centres. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowResponse(
            String code,
            @Nullable String name,
            @Nullable Long centres,
            Map<BedStatus, Long> byStatus,
            Map<Freshness, Long> byFreshness,
            Map<DurationClass, Map<BedStatus, Long>> byDuration,
            Map<Taken, Long> takes) {

        static RowResponse of(CapacityOverview.Row row) {
            var count = row.count();
            return new RowResponse(
                    row.code(),
                    row.name(),
                    row.centres(),
                    count.byStatus(),
                    count.byFreshness(),
                    count.byDuration(),
                    count.takes());
        }
    }

    record CountResponse(
            @Nullable Long centres,
            Map<BedStatus, Long> byStatus,
            Map<Freshness, Long> byFreshness,
            Map<DurationClass, Map<BedStatus, Long>> byDuration,
            Map<Taken, Long> takes) {

        static CountResponse of(CapacityOverview.Row row) {
            var count = row.count();
            return new CountResponse(
                    row.centres(), count.byStatus(), count.byFreshness(), count.byDuration(), count.takes());
        }
    }
}
