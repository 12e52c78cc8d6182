package fr.relais.sandbox.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.relais.sandbox.ProcessSandbox;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.demo.Coordinations;

/**
 * A centre of one test: a flat for a family of three, alone in its département, with places vacant as of now.
 * Afterwards it is suspended, so that it is no part of any other test's country.
 *
 * @param account the name its manager signs in with; she has other centres, of the demo network
 * @param place code and name of the département where it is, and no other centre
 * @param centre what it is called in addresses of the API
 */
record Flat(ProcessSandbox sandbox, String account, String place, String centre) implements AutoCloseable {

    /** Managers whose places no test is about; each has a flat once. */
    private static final List<String> MANAGERS = Stream.of(
                    IntStream.rangeClosed(15, 22), IntStream.rangeClosed(24, 42), IntStream.rangeClosed(4, 8))
            .flatMap(numbers -> numbers.mapToObj("%02d"::formatted))
            .toList();

    private static final List<String> PLACES = List.of(
            "09 Ariège",
            "15 Cantal",
            "23 Creuse",
            "24 Dordogne",
            "32 Gers",
            "39 Jura",
            "40 Landes",
            "43 Haute-Loire",
            "47 Lot-et-Garonne",
            "48 Lozère",
            "52 Haute-Marne",
            "55 Meuse",
            "70 Haute-Saône",
            "81 Tarn",
            "82 Tarn-et-Garonne",
            "88 Vosges");

    /** How many beds it has, all free when it opens. */
    static final int BEDS = 3;

    private static final Map<String, ?> UNIT = Map.of(
            "durationClass",
            "LONG",
            "cots",
            1,
            "publics",
            Map.of(
                    "ageBands", List.of("INFANT", "CHILD", "TEEN", "MINOR", "ADULT", "SENIOR"),
                    "genders", List.of("F", "M", "X", "UNSTATED"),
                    "householdTypes", List.of("FAMILY"),
                    "minorsAlone", false),
            "features",
            List.of("TRAFFICKING_TRAINING", "STEP_FREE"),
            "languages",
            List.of(Map.of("code", "fr", "level", "NATIVE"), Map.of("code", "ti", "level", "FLUENT")));

    private static final AtomicInteger NEXT = new AtomicInteger();

    static Flat open(ProcessSandbox sandbox, int beds) {
        var next = NEXT.getAndIncrement();
        var number = MANAGERS.get(next % MANAGERS.size());
        var place = PLACES.get(next % PLACES.size());
        var manager = sandbox.as("centre-" + number);
        var body = Map.of(
                "organisation",
                "centre-org-" + number,
                "departement",
                place.substring(0, 2),
                "kind",
                "ACSE_PARTNER",
                "convention",
                Map.of("capacity", Map.of("kind", "DEDICATED")));
        var centre = Coordinations.of(sandbox.api())
                .register(body, UUID.randomUUID().toString())
                .text("centre");
        var units = "/v1/centres/" + centre + "/units";
        var unit = manager.post(units, unit("WHOLE_UNIT", beds)).expect(201).text("unit");
        manager.post(units + "/" + unit + "/vacancies", Map.of("beds", beds)).expect(200);
        return new Flat(sandbox, "centre-" + number, place, centre);
    }

    private static Map<String, Object> unit(String mode, int beds) {
        var unit = new HashMap<String, Object>(UNIT);
        unit.putAll(Map.of("mode", mode, "capacity", beds));
        return unit;
    }

    /** A request of a mother with two children who must stay near this flat, that is open until it is closed. */
    Asked askedFor(String referrer) {
        return Asked.near(sandbox, referrer, place.substring(0, 2));
    }

    /** The code of a link of this centre, which has a room besides that stands empty. */
    String linkOfAPlaceMore() {
        manager().post(path() + "/units", unit("PER_BED", 1)).expect(201);
        return manager()
                .post(path() + "/confirmation-links", Map.of())
                .expect(201)
                .text("token");
    }

    /** How many of its beds are said to be free. */
    long free() {
        return manager()
                .get(path())
                .expect(200)
                .body()
                .path("units")
                .valueStream()
                .flatMap(unit -> unit.path("beds").valueStream())
                .filter(bed -> bed.path("state").asString("").equals("VACANT"))
                .count();
    }

    /** How many reviews were held of the stays there. */
    int reviews() {
        return manager()
                .get("/v1/stays")
                .expect(200)
                .body()
                .path("stays")
                .valueStream()
                .map(stay -> "/v1/stays/" + stay.path("stay").asString(""))
                .mapToInt(stay ->
                        manager().get(stay).expect(200).body().path("reviews").size())
                .max()
                .orElse(0);
    }

    private String path() {
        return "/v1/centres/" + centre;
    }

    /** The same, with these fields instead of the usual ones. */
    Asked askedFor(String referrer, Map<String, ?> otherwise) {
        return Asked.near(sandbox, referrer, place.substring(0, 2), otherwise);
    }

    String nameOfDepartement() {
        return place.substring(3);
    }

    /** Its offer that waits for an answer. */
    OpenOffer offer() {
        return OpenOffer.at(sandbox, account);
    }

    Session manager() {
        return sandbox.as(account);
    }

    @Override
    public void close() {
        sandbox.as("coordinator").post("/v1/centres/" + centre + "/suspension", Map.of());
    }
}
