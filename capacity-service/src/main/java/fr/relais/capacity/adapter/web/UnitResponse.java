package fr.relais.capacity.adapter.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.Autonomy;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.LanguageCode;
import fr.relais.capacity.domain.centre.LanguageLevel;
import fr.relais.capacity.domain.centre.Publics;
import fr.relais.capacity.domain.centre.Unit;
import fr.relais.capacity.domain.centre.UnitId;
import org.jspecify.annotations.Nullable;

/** A unit with its beds, as its centre and the coordinator see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitResponse(
        String unit,
        AllocationMode mode,
        int capacity,
        DurationClass durationClass,
        int cots,
        PublicsResponse publics,
        List<String> features,
        List<LanguageResponse> languages,
        Autonomy autonomy,
        @Nullable String scheme,
        List<BedResponse> beds) {

    record PublicsResponse(
            List<String> ageBands, List<String> genders, List<String> householdTypes, boolean minorsAlone) {

        static PublicsResponse of(Publics publics) {
            return new PublicsResponse(
                    codes(publics.ageBands()),
                    codes(publics.genders()),
                    codes(publics.householdTypes()),
                    publics.minorsAlone());
        }
    }

    record LanguageResponse(String code, LanguageLevel level) {

        /** In the order of their codes. */
        static List<LanguageResponse> of(Map<LanguageCode, LanguageLevel> languages) {
            return languages.entrySet().stream()
                    .map(language -> new LanguageResponse(language.getKey().value(), language.getValue()))
                    .sorted(Comparator.comparing(LanguageResponse::code))
                    .toList();
        }
    }

    static UnitResponse of(Unit unit, Centre centre) {
        var terms = unit.terms();
        var scheme = terms.scheme();
        return new UnitResponse(
                unit.id().value(),
                unit.mode(),
                unit.capacity(),
                terms.durationClass(),
                terms.cots(),
                PublicsResponse.of(terms.publics()),
                codes(terms.features()),
                LanguageResponse.of(terms.languages()),
                terms.autonomy(),
                scheme == null ? null : scheme.value(),
                unit.beds().stream().map(bed -> BedResponse.of(bed, centre)).toList());
    }

    /** A unit of a centre that a command has just been about. */
    static UnitResponse of(UnitId unit, Centre centre) {
        return centre.unit(unit)
                .map(known -> of(known, centre))
                .orElseThrow(() -> new IllegalStateException("a command succeeded on a unit that is not there"));
    }

    /** In the order of the list of codes, so that the same unit always reads the same. */
    private static List<String> codes(Collection<? extends Enum<?>> codes) {
        return codes.stream()
                .sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal()))
                .<String>map(Enum::name)
                .toList();
    }
}
