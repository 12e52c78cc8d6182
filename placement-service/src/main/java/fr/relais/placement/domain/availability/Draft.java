package fr.relais.placement.domain.availability;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The next snapshot while it is being written. It shares with the one before every piece that it does not change, and
 * leaves its mark on those it may still write to: a mark of its own, as the pieces outlive the draft by far and would
 * keep all that it has seen.
 */
final class Draft {

    final Directory directory;
    final Census census;
    private final Object mark = new Object();
    final Map<String, Integer> languages;
    final Set<CentreRef> compromised;
    private Places places;
    private Area[] areas;
    private Instant moment;
    private Span span;
    private boolean news;

    Draft(NationalIndex from) {
        places = from.places();
        areas = from.areas().toArray(new Area[0]);
        directory = from.directory().writableBy(mark);
        census = from.census().copy();
        languages = new HashMap<>(from.languages());
        compromised = new HashSet<>(from.compromised());
        moment = from.moment();
        span = from.span();
    }

    Places places() {
        return places;
    }

    List<Area> areas() {
        return List.of(areas);
    }

    Instant moment() {
        return moment;
    }

    Span span() {
        return span;
    }

    boolean hasNews() {
        return news;
    }

    /** Takes the announcement, unless something as new or newer is known. */
    void announce(CentreAvailability centre) {
        var known = directory.find(centre.centre());
        if (known != null && PackedCentre.version(known) >= centre.version()) {
            return;
        }
        if (known != null) {
            forget(known);
        }
        add(PackedCentre.pack(centre), centre);
        if (centre.compromised()) {
            compromised.add(centre.centre());
        } else {
            compromised.remove(centre.centre());
        }
        news = true;
    }

    private void forget(byte[] known) {
        var area = writable(PackedCentre.departement(known));
        area.vacant().remove(known);
        area.other().remove(known);
        Row.of(known, moment).forEach(unit -> census.count(unit, -1));
    }

    private void add(byte[] packed, CentreAvailability centre) {
        var area = writable(centre.departement());
        for (var unit : Row.of(packed, moment)) {
            var spoken = numbersOf(unit.languages());
            (unit.vacancy().everFresh() ? area.vacant() : area.other()).add(packed, unit, spoken);
            census.count(unit, 1);
            span = span.and(unit.vacancy().span());
        }
        directory.put(centre.centre(), packed);
    }

    private int[] numbersOf(List<String> spoken) {
        var numbers = new int[spoken.size()];
        for (var at = 0; at < numbers.length; at++) {
            numbers[at] = numberOf(spoken.get(at));
        }
        return numbers;
    }

    private int numberOf(String language) {
        languages.putIfAbsent(language, languages.size());
        return languages.getOrDefault(language, 0);
    }

    private Area writable(String departement) {
        var place = places.numberOf(departement);
        if (place < 0) {
            place = places.size();
            places = places.and(departement);
            areas = Arrays.copyOf(areas, place + 1);
            areas[place] = Area.empty(departement);
        }
        areas[place] = areas[place].writableBy(mark);
        return areas[place];
    }

    /** Looks again, at another moment, at what changes by itself. */
    void judge(Instant now) {
        moment = now;
        for (var known : areas.clone()) {
            if (!known.span().contains(now)) {
                var area = writable(known.departement());
                area.vacant().judge(now, census);
                area.other().judge(now, census);
            }
        }
        span = Arrays.stream(areas).map(Area::span).reduce(Span.ALWAYS, Span::and);
    }
}
