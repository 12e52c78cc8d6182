package fr.relais.sandbox.journey;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import fr.relais.sandbox.api.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** INV-17: the rapporteur reads figures, and reaches no case by any endpoint that there is. */
@ExtendWith(Staging.class)
class RapporteurJourney {

    private static final String PUBLICATIONS = "/v1/statistics/publications";

    @Test
    void reachesNoCaseByAnyEndpoint(World world) throws IOException {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var request = world.association().submits(aRequest().onlyIn(place));
        var offer = centre.awaitOffer();
        var known = List.of(last(request.path()), offer.reference(), last(centre.path()), "a".repeat(26), "1");
        var rapporteur = world.as("rapporteur");

        for (var route : routes(known)) {
            assertThat(status(rapporteur, route))
                    .as("%s %s", route.method(), route.path())
                    .isIn(route.method().equals("GET") ? List.of(404) : List.of(400, 404, 405, 415, 428));
        }
        assertThat(offer.status()).isEqualTo("OPEN");
    }

    private record Route(String method, String path) {}

    /** Every route of every service but the publications, as their descriptions have them, with each of these names. */
    private static Set<Route> routes(List<String> names) throws IOException {
        var routes = new LinkedHashSet<Route>();
        for (var service : List.of("capacity-service", "placement-service", "notification-service")) {
            var document = Files.readString(Path.of("..", service, "src/main/resources/openapi.json"));
            JsonMapper.shared()
                    .readTree(document)
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .propertyNames()
                            .forEach(method -> names.forEach(name -> routes.add(new Route(
                                    method.toUpperCase(Locale.ROOT),
                                    path.getKey().replaceAll("\\{[^}]+}", name))))));
        }
        routes.removeIf(route -> route.path().startsWith(PUBLICATIONS));
        // She may say that a colleague of hers is still one; it leads to no case.
        routes.removeIf(route -> route.path().matches("/v1/accounts/[^/]+/confirmation"));
        assertThat(routes).hasSizeGreaterThan(300);
        return routes;
    }

    private static int status(Session session, Route route) {
        var asked = session.request(route.path())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        var body = route.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        return Exchange.of(asked.method(route.method(), body)).status();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
