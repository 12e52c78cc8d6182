package fr.relais.sandbox.demo;

import java.util.Map;

import fr.relais.sandbox.api.Answer;
import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.api.Session;

/**
 * The coordinators of two organisations whom it takes to make a member of a centre.
 *
 * @param first who enters it
 * @param second who agrees
 */
public record Coordinations(Session first, Session second) {

    private static final String CENTRES = "/v1/centres";

    /** The accounts of the demo network. */
    public static Coordinations of(RelaisApi api) {
        return new Coordinations(session(api, "coordinator"), session(api, "coordinator-03"));
    }

    private static Session session(RelaisApi api, String account) {
        return api.as(account, Accounts.named(account).secret()).patient();
    }

    /** The centre after both; as it is now, when that was done before under the same key. */
    public Answer register(Object centre, String key) {
        var entered = first.post(CENTRES, centre, key).expect(201);
        return entered.text("status").equals("APPLICANT")
                ? second.post(CENTRES + "/" + entered.text("centre") + "/validation", Map.of(), key + "-second")
                        .expect(200)
                : entered;
    }
}
