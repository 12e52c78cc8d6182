package fr.relais.sandbox.play;

import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.demo.Accounts;

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

    private static Session session(RelaisApi api, String account) {
        return api.as(account, Accounts.named(account).secret()).patient();
    }
}
