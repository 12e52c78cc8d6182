package fr.relais.sandbox.play;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.sandbox.api.Answer;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.api.UnexpectedAnswer;
import fr.relais.sandbox.demo.Coordinations;
import tools.jackson.databind.JsonNode;

/**
 * The place of the play. Nobody is asked to leave it for the play: where somebody else is in the flat of the last run,
 * or has it promised, the centre declares another one.
 */
final class Flat {

    /** The play has as many centres as strangers have closed or filled, and one more. */
    private static final int MOST_CENTRES = 50;

    private static final int MOST_BEDS = 200;
    private static final Set<String> FREE = Set.of("UNAVAILABLE", "VACANT", "STALE");
    private static final Set<String> OPEN = Set.of("VALIDATED", "ACTIVE");

    private final Session manager;
    private final Session coordinator;
    private final Coordinations coordinations;
    private final Script script;
    private String centre = "";
    private String unit = "";

    Flat(Cast cast, Script script) {
        this.manager = cast.manager().session();
        this.coordinator = cast.coordinator();
        this.coordinations = cast.coordinations();
        this.script = script;
    }

    String centre() {
        return centre;
    }

    String unit() {
        return unit;
    }

    /** The first centre of the play that takes people; one that was suspended does so again. Answers its code. */
    String register() {
        for (var number = 1; number <= MOST_CENTRES; number++) {
            var key = "play-centre" + (number == 1 ? "" : "-" + number);
            var code = coordinations.register(script.centre(), key).text("centre");
            centre = "/v1/centres/" + code;
            if (takesPeople()) {
                return code;
            }
        }
        throw new UnexpectedAnswer("every centre of the play is closed");
    }

    private boolean takesPeople() {
        var board = board();
        var status = board.text("status");
        return (free(board).isPresent() || beds(board) + places() <= MOST_BEDS)
                && (OPEN.contains(status)
                        || (status.equals("SUSPENDED")
                                && coordinator
                                                .post(centre + "/reactivation", Map.of())
                                                .status()
                                        == 200));
    }

    /** A flat of the centre in which nobody is; a new one when there is none. */
    JsonNode declare() {
        var flat = free(board())
                .orElseGet(() -> manager.post(centre + "/units", script.unit())
                        .expect(201)
                        .body());
        unit = flat.path("unit").asString("");
        return flat;
    }

    /** Its places are vacant as of now, whether they were so already or not. */
    JsonNode publish() {
        var path = centre + "/units/" + unit;
        var confirmed =
                manager.post(path + "/confirmations", Map.of()).expect(200).body();
        var missing = confirmed
                .path("beds")
                .valueStream()
                .filter(bed -> stateOf(bed).equals("UNAVAILABLE"))
                .count();
        return missing == 0
                ? confirmed
                : manager.post(path + "/vacancies", Map.of("beds", missing))
                        .expect(200)
                        .body();
    }

    /** Whether somebody is in it, or has it promised. */
    boolean isTaken() {
        return !isFree(board(), unit);
    }

    /** Whether nobody is in this flat of a centre; true when the centre does not have it. */
    static boolean isFree(Answer centre, String unit) {
        return centre.body()
                .path("units")
                .valueStream()
                .filter(one -> one.path("unit").asString("").equals(unit))
                .allMatch(Flat::isFree);
    }

    private static boolean isFree(JsonNode unit) {
        return unit.path("beds").valueStream().allMatch(bed -> FREE.contains(stateOf(bed)));
    }

    private static String stateOf(JsonNode bed) {
        return bed.path("state").asString("");
    }

    private Answer board() {
        return manager.get(centre).expect(200);
    }

    private Optional<JsonNode> free(Answer board) {
        return board.body()
                .path("units")
                .valueStream()
                .filter(this::isAsWritten)
                .filter(Flat::isFree)
                .findFirst();
    }

    private static long beds(Answer board) {
        return board.body()
                .path("units")
                .valueStream()
                .mapToLong(one -> one.path("beds").size())
                .sum();
    }

    private int places() {
        return script.unit().path("capacity").asInt();
    }

    private boolean isAsWritten(JsonNode declared) {
        return script.unit()
                .propertyStream()
                .allMatch(term -> meaning(term.getValue()).equals(meaning(declared.path(term.getKey()))));
    }

    /** A value without the order of its lists. */
    private static Object meaning(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(Flat::meaning).collect(Collectors.toSet());
        }
        return value.isObject()
                ? value.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, each -> meaning(each.getValue())))
                : value.asString("");
    }
}
