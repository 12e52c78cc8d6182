package fr.relais.sandbox.play;

import java.util.Optional;
import java.util.stream.Stream;

import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.demo.Account;
import fr.relais.sandbox.demo.Accounts;
import fr.relais.sandbox.demo.Coordinations;
import tools.jackson.databind.JsonNode;

/**
 * Who plays: three accounts of the demo network, each with nothing but its own token; and whoever else is asked to take
 * the household in.
 *
 * @param api where all of them are
 * @param referrer an association
 * @param manager the manager of the centre of the play
 * @param coordinator the coordinator on call
 */
record Cast(RelaisApi api, Session referrer, Host manager, Session coordinator) {

    private static final String REQUESTS = "/v1/coordination/requests";

    /** Somebody who answers for centres. */
    record Host(String account, Session session) {}

    static Cast of(RelaisApi api) {
        return new Cast(api, session(api, "referrer-01"), manager(api, "centre-03"), session(api, "coordinator"));
    }

    /** With whom the coordinator on call enters a centre. */
    Coordinations coordinations() {
        return Coordinations.of(api);
    }

    Host manager(String account) {
        return manager(api, account);
    }

    /** The request that was submitted at this very moment, as the coordinator sees it: she is not told whose it is. */
    Optional<JsonNode> inFull(String submittedAt) {
        return Pages.of(coordinator, REQUESTS, "requests")
                .filter(line -> line.path("submittedAt").asString("").equals(submittedAt))
                .findFirst()
                .map(line -> REQUESTS + "/" + line.path("reference").asString(""))
                .map(path -> coordinator.get(path).expect(200).body());
    }

    /** The open offer of a request that the coordinator sees in full, at whichever centre it is. */
    Optional<Offered> openOffer(JsonNode inFull) {
        return inFull.path("offers")
                .valueStream()
                .filter(offer -> offer.path("outcome").asString("").equals("OPEN"))
                .map(offer -> offer.path("unit").asString(""))
                .findFirst()
                .flatMap(unit -> managers().flatMap(one -> offers(one, unit)).findFirst());
    }

    private static Stream<Offered> offers(Host manager, String unit) {
        return Pages.of(manager.session(), "/v1/offers", "offers")
                .filter(offer -> offer.path("status").asString("").equals("OPEN"))
                .filter(offer -> offer.path("unit").asString("").equals(unit))
                .map(offer ->
                        new Offered(manager, "/v1/offers/" + offer.path("offer").asString("")));
    }

    /** The manager of the play first: nearly always it is there. */
    private Stream<Host> managers() {
        var others = Accounts.demo().stream()
                .filter(account -> account.roles().contains("CENTRE"))
                .map(Account::account)
                .filter(account -> !account.equals(manager.account()))
                .map(this::manager);
        return Stream.concat(Stream.of(manager), others);
    }

    private static Host manager(RelaisApi api, String account) {
        return new Host(account, session(api, account));
    }

    private static Session session(RelaisApi api, String account) {
        return api.as(account, Accounts.named(account).secret()).patient();
    }
}
