package fr.relais.sandbox.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has asked for in the demo network, and how far it has come.
 *
 * @param key the idempotency key of its request
 * @param account the association that asks
 * @param local the département where the person must stay, so that the centre is known in advance
 * @param people age band and gender of each
 * @param centre who is asked; nobody when absent
 * @param vacant so many places are said to be free there first
 */
record Story(
        String key,
        String account,
        String track,
        String tier,
        String local,
        List<String> people,
        List<String> languages,
        @Nullable String centre,
        @Nullable Integer vacant,
        Chapter until) {

    Story {
        people = List.copyOf(people);
        languages = List.copyOf(languages);
    }

    /** How far a story is told, in the order in which it happens. */
    enum Chapter {
        SENT,
        OFFERED,
        ASKED,
        REFUSED,
        ACCEPTED,
        INTERVIEW,
        CONFIRMED,
        TRAVELLING,
        ARRIVED,
        AWAY,
        REVIEWED
    }

    int places() {
        return vacant == null ? 0 : vacant;
    }

    boolean goesBeyond(Chapter chapter) {
        return until.compareTo(chapter) > 0;
    }

    boolean oriented() {
        return track.equals("ORIENTED");
    }

    /** The same, byte by byte, whenever it is told. */
    Map<String, Object> request() {
        var request = new TreeMap<String, Object>();
        request.put("track", track);
        request.put("dangerTier", tier);
        request.put(
                "household", Map.of("people", people.stream().map(this::person).toList()));
        request.put("relocation", "LOCAL_ONLY");
        request.put("localZones", List.of(local));
        request.put("departsFrom", local);
        request.put(
                "languages",
                languages.stream()
                        .map(code -> Map.of("code", code, "level", "FLUENT"))
                        .toList());
        request.put("agreement", Map.of("toBeLookedFor", true));
        return request;
    }

    private Map<String, Object> person(String written) {
        var parts = written.split(" ", 2);
        var minor = !parts[0].equals("ADULT");
        var person = new TreeMap<String, Object>();
        person.put("ageBand", parts[0]);
        person.put("gender", parts[1]);
        person.put("ageStatus", minor ? "MINOR" : "ADULT");
        person.put("parentOfMinors", !minor && people.stream().anyMatch(one -> !one.startsWith("ADULT")));
        return person;
    }
}
