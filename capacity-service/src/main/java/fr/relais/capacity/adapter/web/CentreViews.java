package fr.relais.capacity.adapter.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.CentreStatus;
import org.jspecify.annotations.Nullable;

/** Centres as people see them. */
final class CentreViews {

    private CentreViews() {}

    /**
     * What a centre was registered as.
     *
     * @param vouched whether the first of two coordinators has said yes to an applicant
     */
    record CentreResponse(
            String centre,
            String organisation,
            String departement,
            CentreKind kind,
            CentreStatus status,
            boolean vouched,
            boolean compromised,
            ConventionResponse convention,
            long version) {

        static CentreResponse of(Versioned<Centre> versioned) {
            var profile = versioned.value().profile();
            return new CentreResponse(
                    profile.code().value(),
                    profile.organisation().value(),
                    profile.departement().value(),
                    profile.kind(),
                    versioned.value().status(),
                    versioned.value().vouchedFor(),
                    versioned.value().compromised(),
                    ConventionResponse.of(versioned.value()),
                    versioned.version());
        }
    }

    /** A centre with all its units and beds. */
    record BoardResponse(
            String centre,
            String organisation,
            String departement,
            CentreKind kind,
            CentreStatus status,
            boolean vouched,
            boolean compromised,
            ConventionResponse convention,
            long version,
            List<UnitResponse> units) {

        static BoardResponse of(Versioned<Centre> versioned) {
            var head = CentreResponse.of(versioned);
            var centre = versioned.value();
            return new BoardResponse(
                    head.centre(),
                    head.organisation(),
                    head.departement(),
                    head.kind(),
                    head.status(),
                    head.vouched(),
                    head.compromised(),
                    head.convention(),
                    head.version(),
                    centre.units().stream()
                            .map(unit -> UnitResponse.of(unit, centre))
                            .toList());
        }
    }

    /** A centre in a list, its beds counted by state. */
    record CentreSummary(
            String centre,
            String organisation,
            String departement,
            CentreKind kind,
            CentreStatus status,
            boolean vouched,
            boolean compromised,
            long version,
            Map<BedStatus, Long> beds) {

        static CentreSummary of(Versioned<Centre> versioned) {
            var head = CentreResponse.of(versioned);
            return new CentreSummary(
                    head.centre(),
                    head.organisation(),
                    head.departement(),
                    head.kind(),
                    head.status(),
                    head.vouched(),
                    head.compromised(),
                    head.version(),
                    count(versioned.value()));
        }

        private static Map<BedStatus, Long> count(Centre centre) {
            var counts = new EnumMap<BedStatus, Long>(BedStatus.class);
            for (var unit : centre.units()) {
                Arrays.stream(BedStatus.values())
                        .forEach(status -> counts.merge(status, unit.count(status), Long::sum));
            }
            return counts;
        }
    }

    /** @param next what to send as {@code cursor} for the next page; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CentresResponse(
            List<CentreSummary> centres, @Nullable String next) {}
}
