package fr.relais.placement.adapter.web;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import fr.relais.placement.RunningPlacement;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The document says what the routes do, all of it and nothing else. */
class OpenApiTest {

    private static final JsonNode DOCUMENT =
            new JsonMapper().readTree(OpenApiTest.class.getResourceAsStream("/openapi.json"));

    @Test
    void documentAndRoutesAreTheSame() {
        var routes = RunningPlacement.shared().beans(RouterFunction.class);
        routes.remove("openApi");

        assertThat(operationsOf(routes.values())).isEqualTo(documented());
    }

    @Test
    void theServiceServesTheDocument() {
        var served = RunningPlacement.shared().http().get().uri("/openapi.json").exchange();

        served.expectStatus().isOk();
        assertThat(RunningPlacement.json(served)).isEqualTo(DOCUMENT);
    }

    @Test
    void everyReferenceInTheDocumentLeadsSomewhere() {
        var references = DOCUMENT.findValuesAsString("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static Set<String> documented() {
        var operations = new TreeSet<String>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** Method and path of every route, read by a visitor that leaves everything else aside. */
    private static Set<String> operationsOf(Collection<RouterFunction> routes) {
        var operations = new TreeSet<String>();
        var seen = new HashMap<String, Object>();
        var visitor = Proxy.newProxyInstance(
                OpenApiTest.class.getClassLoader(),
                new Class<?>[] {RouterFunctions.Visitor.class, RequestPredicates.Visitor.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("route")) {
                        ((RequestPredicate) arguments[0]).accept((RequestPredicates.Visitor) proxy);
                        operations.add(seen.get("method") + " " + seen.get("path"));
                    } else if (Set.of("method", "path").contains(method.getName())) {
                        seen.put(
                                method.getName(),
                                arguments[0] instanceof Set<?> set
                                        ? set.iterator().next()
                                        : arguments[0]);
                    }
                    return null;
                });
        routes.forEach(one -> one.accept((RouterFunctions.Visitor) visitor));
        return operations;
    }
}
