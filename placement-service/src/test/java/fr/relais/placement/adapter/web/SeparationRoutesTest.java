package fr.relais.placement.adapter.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.RunningPlacement.CAPACITY;
import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whom a household must not meet: said by the coordinator, kept, and asked for with the hold (INV-22). */
class SeparationRoutesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final TestCaller REFERRER = referrer("referrer-apart");

    private static String reference;
    private static String path;

    @BeforeAll
    static void submit() {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-apart","kind":"ASSOCIATION","departement":"75"}""");
        var before = pseudonyms();
        reference = json(SERVICE.post(REFERRER, "/v1/placement-requests", Bodies.requestIn("43")))
                .path("reference")
                .stringValue();
        var after = pseudonyms();
        after.removeAll(before);
        path = "/v1/coordination/requests/" + after.get(0);
        await().until(() -> json(SERVICE.get(coordinator(), path))
                .path("status")
                .stringValue()
                .equals("WAITING"));
    }

    private static List<String> pseudonyms() {
        var found = new ArrayList<String>();
        json(SERVICE.get(coordinator(), "/v1/coordination/requests?limit=200"))
                .path("requests")
                .forEach(one -> found.add(one.path("reference").stringValue()));
        return found;
    }

    @Test
    void aGroupIsAskedForWithTheHoldAndNotJoinedAfterIt() {
        var group = json(SERVICE.post(coordinator(), path + "/separation", "{}"))
                .path("separation")
                .path(0)
                .stringValue();
        var again = json(SERVICE.post(coordinator(), path + "/separation", "{\"group\":\"" + group + "\"}"));
        assertThat(again.path("separation").toString()).isEqualTo("[\"" + group + "\"]");

        announceAPlace();

        await().until(() -> CAPACITY.calls().stream().anyMatch(call -> call.contains("unit-43")));
        assertThat(CAPACITY.calls())
                .filteredOn(call -> call.startsWith("PUT") && call.contains("unit-43"))
                .isNotEmpty()
                .allMatch(call -> call.endsWith("\"separation\":[\"" + group + "\"]}"));
        await().until(() -> json(SERVICE.get(coordinator(), path))
                .path("status")
                .stringValue()
                .equals("OFFERED"));
        assertThat(json(SERVICE.post(coordinator(), path + "/separation", "{}"))
                        .path("code")
                        .stringValue())
                .isEqualTo("place-asked-for");
        assertThat(json(SERVICE.get(REFERRER, "/v1/placement-requests/" + reference))
                        .toString())
                .doesNotContain("separation", group);
    }

    private static void announceAPlace() {
        var id =
                UUID.nameUUIDFromBytes("apart".getBytes(StandardCharsets.UTF_8)).toString();
        var version = System.nanoTime();
        SERVICE.announce(id, version, Bodies.centre(id, version, "43", "VACANT"));
    }

    @Test
    void isARouteOfTheCoordinatorAlone() {
        for (var caller : List.of(REFERRER, centre("centre-43"), TestCaller.service("capacity-service"))) {
            SERVICE.post(caller, path + "/separation", "{}").expectStatus().isNotFound();
        }
    }

    @Test
    void namesTheFieldThatIsNoGroup() {
        assertThat(json(SERVICE.post(coordinator(), path + "/separation", "{\"group\":\"her name\"}"))
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .stringValue())
                .isEqualTo("/group");
    }
}
