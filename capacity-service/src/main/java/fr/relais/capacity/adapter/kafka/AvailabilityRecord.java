package fr.relais.capacity.adapter.kafka;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.LanguageCode;
import fr.relais.capacity.domain.centre.LanguageLevel;
import fr.relais.capacity.domain.centre.Publics;
import fr.relais.capacity.domain.centre.Scheme;
import fr.relais.capacity.domain.centre.Unit;

/**
 * All that matching may know of a centre, at one version: the newest record of a centre replaces all earlier ones.
 *
 * <p>Beds are as stored. Who reads compares {@code freshUntil} with the clock, and the hold decides in the end.
 */
final class AvailabilityRecord {

    private AvailabilityRecord() {}

    static Map<String, Object> of(Centre centre, long version) {
        var data = new LinkedHashMap<String, Object>();
        data.put("centre", centre.id().toString());
        data.put("organisation", centre.profile().organisation().value());
        data.put("departement", centre.profile().departement().value());
        data.put("kind", centre.profile().kind().name());
        data.put("status", centre.status().name());
        data.put("compromised", centre.compromised());
        var funding = centre.convention().funding();
        if (funding != null) {
            data.put("fundingUntil", funding.until().toString());
        }
        centre.quota().left().ifPresent(left -> data.put("quotaLeft", left));
        data.put("version", version);
        data.put(
                "units", centre.units().stream().map(unit -> unit(unit, centre)).toList());
        return data;
    }

    private static Map<String, Object> unit(Unit unit, Centre centre) {
        var terms = unit.terms();
        var data = new LinkedHashMap<String, Object>();
        data.put("unit", unit.id().value());
        data.put("mode", unit.mode().name());
        data.put("durationClass", terms.durationClass().name());
        data.put("cots", terms.cots());
        data.put("cotsFree", centre.freeCots(unit));
        data.put("autonomy", terms.autonomy().name());
        var scheme = terms.scheme();
        if (scheme != null) {
            data.put("scheme", scheme.value());
            data.put("schemeLeft", centre.leftIn(scheme));
            centre.convention().scheme(scheme).ifPresent(known -> dates(data, known, centre));
        }
        data.put("publics", publics(terms.publics()));
        data.put("features", codes(terms.features()));
        languages(data, terms.languages());
        var solicited = centre.standing().lastSolicitedAt();
        if (solicited != null) {
            data.put("lastSolicitedAt", solicited.toString());
        }
        data.put("beds", unit.beds().stream().map(bed -> bed(bed, centre)).toList());
        return data;
    }

    /** All of them, and beside them those that are spoken no better than {@code BASIC}, where there are any. */
    private static void languages(Map<String, Object> data, Map<LanguageCode, LanguageLevel> languages) {
        data.put("languages", codesOf(languages.keySet().stream()));
        var basic = codesOf(languages.keySet().stream().filter(code -> languages.get(code) == LanguageLevel.BASIC));
        if (!basic.isEmpty()) {
            data.put("basicLanguages", basic);
        }
    }

    private static List<String> codesOf(Stream<LanguageCode> languages) {
        return languages.map(LanguageCode::value).sorted().toList();
    }

    /** As moments: days pass by the clock of the place, which a reader need not know, and without a word from here. */
    private static void dates(Map<String, Object> data, Scheme scheme, Centre centre) {
        var place = centre.profile().departement();
        data.put("schemeFrom", place.beginOf(scheme.from()).toString());
        var last = scheme.until();
        if (last != null) {
            data.put("schemeUntil", place.beginOf(last.plusDays(1)).toString());
        }
    }

    private static Map<String, Object> publics(Publics publics) {
        var data = new LinkedHashMap<String, Object>();
        data.put("ageBands", codes(publics.ageBands()));
        data.put("genders", codes(publics.genders()));
        data.put("householdTypes", codes(publics.householdTypes()));
        data.put("minorsAlone", publics.minorsAlone());
        return data;
    }

    private static Map<String, Object> bed(Bed bed, Centre centre) {
        var data = new LinkedHashMap<String, Object>();
        data.put("state", bed.status().name());
        if (bed instanceof Bed.Vacant || bed instanceof Bed.Stale || bed instanceof Bed.Held) {
            // Only a hold is about one bed: of all others it is enough how many there are.
            data.put("bed", bed.id().value());
        }
        if (bed instanceof Bed.Vacant vacant) {
            data.put("since", vacant.vacancy().confirmedAt().toString());
            data.put("freshUntil", vacant.vacancy().freshUntil().toString());
        } else if (bed instanceof Bed.Stale stale) {
            data.put("since", stale.since().toString());
        } else if (bed instanceof Bed.Held held) {
            data.put("freshUntil", held.vacancy().freshUntil().toString());
            centre.holds()
                    .find(held.hold())
                    .ifPresent(hold -> data.put("expiresAt", hold.expiresAt().toString()));
        } else if (bed instanceof Bed.Unavailable unavailable) {
            data.put("since", unavailable.since().toString());
            data.put("reason", unavailable.reason().name());
        } else if (bed instanceof Bed.Upcoming upcoming) {
            data.put("since", upcoming.since().toString());
            data.put("availableFrom", upcoming.availableFrom().toString());
        } else if (bed instanceof Bed.Occupied occupied) {
            data.put("since", occupied.since().toString());
        } else if (bed instanceof Bed.Frozen frozen) {
            data.put("since", frozen.since().toString());
        }
        return data;
    }

    private static List<String> codes(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toList();
    }
}
