package fr.relais.placement.adapter.web;

import java.util.UUID;

import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static fr.relais.placement.RunningPlacement.json;

/** What a case worker does with drafts, over HTTP. */
public final class Drafting {

    public static final String PATH = "/v1/drafts";

    private Drafting() {}

    /** One answer to one question. */
    public static String answers(String question, String value) {
        return "{\"answers\":{\"" + question + "\":[\"" + value + "\"]}}";
    }

    public static ResponseSpec begin(RunningPlacement service, TestCaller caller, String body) {
        return service.post(caller, PATH, UUID.randomUUID().toString(), body);
    }

    /** What its owner knows it by. */
    public static String begun(RunningPlacement service, TestCaller caller) {
        var answer = begin(service, caller, answers("track", "EMERGENCY"));
        answer.expectStatus().isCreated();
        return json(answer).path("draft").stringValue();
    }

    /** @param ifMatch the version it is meant for; empty for none */
    public static ResponseSpec replace(
            RunningPlacement service, TestCaller caller, String draft, String ifMatch, String body) {
        return service.http()
                .put()
                .uri(PATH + "/" + draft)
                .headers(headers -> headers.setBearerAuth(TestIdentity.tokens().token(caller)))
                .headers(headers -> {
                    if (!ifMatch.isEmpty()) {
                        headers.set("If-Match", ifMatch);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    public static ResponseSpec discard(RunningPlacement service, TestCaller caller, String draft) {
        return service.http()
                .delete()
                .uri(PATH + "/" + draft)
                .headers(headers -> headers.setBearerAuth(TestIdentity.tokens().token(caller)))
                .exchange();
    }
}
