package fr.relais.sandbox.journey;

import java.net.URI;
import java.util.List;

import fr.relais.sandbox.ProcessSandbox;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.home.Keys;
import fr.relais.sandbox.launch.Service;
import tools.jackson.databind.JsonNode;

/** What operators ask of the services at the port that is theirs, as the runbook says. */
record Operators(ProcessSandbox sandbox) {

    private static final String CLIENT = "placement-service";

    /** What people have to look at, as one service lists it. */
    List<JsonNode> differences(Service service) {
        return at(service)
                .get("/actuator/differences")
                .expect(200)
                .body()
                .path("differences")
                .valueStream()
                .toList();
    }

    /** Of one kind. */
    List<JsonNode> differences(Service service, String kind) {
        return differences(service).stream()
                .filter(difference -> difference.path("kind").asString("").equals(kind))
                .toList();
    }

    private Session at(Service service) {
        var address = URI.create("http://127.0.0.1:" + sandbox.operatorsPort(service));
        return sandbox.api().at(address).as(CLIENT, Keys.clientSecret(sandbox.home(), CLIENT));
    }
}
