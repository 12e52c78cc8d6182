package fr.relais.sandbox.play;

import java.util.Comparator;

import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.demo.Accounts;
import tools.jackson.databind.JsonNode;

/**
 * Who plays: three accounts of the demo network, each with nothing but its own token.
 *
 * @param referrer an association
 * @param manager the manager of centres
 * @param coordinator the coordinator on call
 */
record Cast(Session referrer, Session manager, Session coordinator) {

    static Cast of(RelaisApi api) {
        return new Cast(session(api, "referrer-01"), session(api, "centre-03"), session(api, "coordinator"));
    }

    /** The request that was submitted last, as the coordinator sees it. */
    JsonNode newestRequestInFull() {
        var path = "/v1/coordination/requests";
        var newest = coordinator
                .get(path)
                .expect(200)
                .body()
                .path("requests")
                .valueStream()
                .max(Comparator.comparing(line -> line.path("submittedAt").asString("")))
                .orElseThrow();
        return coordinator
                .get(path + "/" + newest.path("reference").asString())
                .expect(200)
                .body();
    }

    private static Session session(RelaisApi api, String account) {
        return api.as(account, Accounts.named(account).secret()).patient();
    }
}
