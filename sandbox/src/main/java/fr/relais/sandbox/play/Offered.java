package fr.relais.sandbox.play;

import java.util.Map;
import java.util.Optional;

import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.play.Cast.Host;
import tools.jackson.databind.JsonNode;

/**
 * An offer, in the hands of the one to whom it was made.
 *
 * @param manager who answers it
 * @param path where it is
 */
record Offered(Host manager, String path) {

    JsonNode read() {
        return session().get(path).expect(200).body();
    }

    /** Gives one of the commands that need no more words. */
    void answer(String command) {
        session().post(path + "/" + command, Map.of()).expect(200);
    }

    /** The unit of the offer, when all its places are occupied. */
    Optional<JsonNode> occupied() {
        var unit = read().path("unit").asString("");
        return Pages.of(session(), "/v1/centres", "centres")
                .map(centre -> "/v1/centres/" + centre.path("centre").asString(""))
                .flatMap(centre ->
                        session().get(centre).expect(200).body().path("units").valueStream())
                .filter(seen -> seen.path("unit").asString("").equals(unit))
                .filter(Offered::isOccupied)
                .findFirst();
    }

    private static boolean isOccupied(JsonNode unit) {
        return unit.path("beds")
                .valueStream()
                .allMatch(bed -> bed.path("state").asString("").equals("OCCUPIED"));
    }

    private Session session() {
        return manager.session();
    }
}
