package fr.relais.capacity.adapter.web;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.capacity.adapter.web.UnitResponse.PublicsResponse;
import fr.relais.capacity.domain.centre.CapacityKind;
import fr.relais.capacity.domain.centre.CapacityTerms;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.FunderCode;
import fr.relais.capacity.domain.centre.Funding;
import fr.relais.capacity.domain.centre.Scheme;
import org.jspecify.annotations.Nullable;

/** A convention, with how much of it is used. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConventionResponse(
        CapacityResponse capacity,
        @Nullable QuotaResponse quota,
        PublicsResponse publics,
        List<SchemeResponse> schemes,
        @Nullable FundingResponse funding) {

    /** @param admissions people a year, of a quota */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CapacityResponse(CapacityKind kind, @Nullable Integer admissions) {

        static CapacityResponse of(CapacityTerms terms) {
            return new CapacityResponse(
                    terms.kind(), terms instanceof CapacityTerms.Quota quota ? quota.admissions() : null);
        }
    }

    /**
     * The count of a year.
     *
     * @param agreed the quota, with what the centre has agreed to on top
     * @param admitted people who have arrived
     * @param expected people who are held a place, or have one reserved
     */
    record QuotaResponse(int year, int agreed, int admitted, int expected, int left) {

        static @Nullable QuotaResponse of(Centre centre) {
            var quota = centre.quota();
            return quota.agreed().isEmpty()
                    ? null
                    : new QuotaResponse(
                            quota.year(),
                            quota.agreed().getAsInt(),
                            quota.admitted(),
                            quota.expected(),
                            quota.left().orElse(0));
        }
    }

    /** @param taken how many of its beds are held, reserved or lived in */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SchemeResponse(
            String scheme,
            int cap,
            LocalDate from,
            @Nullable LocalDate until,
            int taken) {

        static SchemeResponse of(Scheme scheme, Centre centre) {
            return new SchemeResponse(
                    scheme.id().value(), scheme.cap(), scheme.from(), scheme.until(), centre.takenIn(scheme.id()));
        }
    }

    record FundingResponse(FunderCode funder, LocalDate until) {

        static @Nullable FundingResponse of(@Nullable Funding funding) {
            return funding == null ? null : new FundingResponse(funding.funder(), funding.until());
        }
    }

    static ConventionResponse of(Centre centre) {
        var convention = centre.convention();
        return new ConventionResponse(
                CapacityResponse.of(convention.capacity()),
                QuotaResponse.of(centre),
                PublicsResponse.of(convention.publics()),
                convention.schemes().stream()
                        .map(scheme -> SchemeResponse.of(scheme, centre))
                        .toList(),
                FundingResponse.of(convention.funding()));
    }
}
