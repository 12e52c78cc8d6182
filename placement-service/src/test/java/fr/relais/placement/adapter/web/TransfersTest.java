package fr.relais.placement.adapter.web;

import java.util.UUID;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.RunningPlacement.CAPACITY;
import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.placement.adapter.web.Living.REFERRER;
import static fr.relais.testing.TestCaller.coordinator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Transfers over HTTP: what can be asked for, and what each side sees of one. */
class TransfersTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final String REQUESTS = "/v1/placement-requests";

    private static String transferTo(String departement, String of, String reason) {
        return Bodies.requestIn(departement)
                .replaceFirst("\\{", "{\"transfer\":{\"of\":\"" + of + "\",\"reason\":\"" + reason + "\"},");
    }

    private static String code(String body) {
        return json(SERVICE.post(REFERRER, REQUESTS, body)).path("code").stringValue();
    }

    private static String errors(String body) {
        var answer = SERVICE.post(REFERRER, REQUESTS, body);
        answer.expectStatus().isBadRequest();
        return json(answer).path("errors").toString();
    }

    @Test
    void leadsToAnotherPlaceAndFreesTheOldOneThen() {
        var old = Living.in("81");
        var body = transferTo("82", old.request(), "NEEDS");
        var next = Living.expectedIn("82", body);
        old.awaitStatus("TRANSFERRING");
        assertThat(json(old.departure("{\"destination\":\"UNKNOWN\"}"))
                        .path("code")
                        .stringValue())
                .isEqualTo("transfer-under-way");
        assertThat(next.read().toString()).doesNotContain("ransfer");
        assertThat(next.readRequest().path("transfer").path("of").stringValue()).isEqualTo(old.request());

        next.arrive();

        old.awaitStatus("ENDED");
        await().until(() -> old.requestStatus().equals("ENDED"));
        assertThat(next.requestStatus()).isEqualTo("PLACED");
        assertThat(old.read().path("destination").stringValue()).isEqualTo("TRANSFERRED");
        assertThat(json(SERVICE.post(REFERRER, REQUESTS, body)).path("code").stringValue())
                .isEqualTo("no-stay-to-leave");
        assertThat(CAPACITY.calls()).isNotEmpty();
    }

    @Test
    void isAskedForOnceAndRepeatedUnderTheSameKey() {
        var lived = Living.in("32");
        var key = UUID.randomUUID().toString();
        var body = transferTo("09", lived.request(), "WISH");
        var first = SERVICE.post(REFERRER, REQUESTS, key, body);
        first.expectStatus().isCreated();
        var submitted = json(first);

        var again = SERVICE.post(REFERRER, REQUESTS, key, body);

        assertThat(json(again)).isEqualTo(submitted);
        assertThat(code(body)).isEqualTo("transfer-under-way");
        lived.awaitStatus("TRANSFERRING");
        var reference = submitted.path("reference").stringValue();
        SERVICE.post(REFERRER, REQUESTS + "/" + reference + "/withdrawal", "{}")
                .expectStatus()
                .isOk();
        lived.awaitStatus("ACTIVE");
    }

    @Test
    void isCalledOffByTheCoordinatorAndTheCentreMaySayThatSheHasLeft() {
        var lived = Living.in("65");
        SERVICE.post(REFERRER, REQUESTS, transferTo("09", lived.request(), "PLACE_ENDS"))
                .expectStatus()
                .isCreated();
        lived.awaitStatus("TRANSFERRING");
        var reference = json(SERVICE.get(coordinator(), "/v1/coordination/stays"))
                .path("stays")
                .valueStream()
                .filter(line -> line.path("departement").stringValue().equals("65"))
                .findFirst()
                .orElseThrow()
                .path("reference")
                .stringValue();

        SERVICE.post(coordinator(), "/v1/coordination/stays/" + reference + "/transfer-end", "{}")
                .expectStatus()
                .isOk();

        assertThat(lived.status()).isEqualTo("ACTIVE");
        lived.departure("{\"destination\":\"FAMILY_OR_FRIENDS\"}")
                .expectStatus()
                .isOk();
    }

    @Test
    void refusesATransferOutOfNothing() {
        var expected = Living.expectedIn("40");
        var stranger = "a".repeat(26);

        assertThat(code(transferTo("09", expected.request(), "NEEDS"))).isEqualTo("no-stay-to-leave");
        assertThat(errors(transferTo("09", stranger, "NEEDS"))).contains("/transfer/of", "unknown-code");
        assertThat(errors(transferTo("09", "me", "NEEDS"))).contains("/transfer/of", "unknown-code");
        assertThat(errors(transferTo("09", expected.request(), "BRIDGED"))).contains("/transfer/reason", "unsupported");
        assertThat(errors(transferTo("09", expected.request(), "BORED"))).contains("/transfer/reason", "unknown-code");
    }

    @Test
    void refusesAHouseholdThatLivesSomewhereElse() {
        var lived = Living.in("47");
        var another = json(SERVICE.post(REFERRER, REQUESTS, Bodies.requestIn("09")))
                .path("householdRef")
                .stringValue();

        var body = transferTo("09", lived.request(), "NEEDS")
                .replaceFirst("\\{", "{\"householdRef\":\"" + another + "\",");

        assertThat(errors(body)).contains("/householdRef", "contradicts");
        assertThat(lived.status()).isEqualTo("ACTIVE");
    }
}
