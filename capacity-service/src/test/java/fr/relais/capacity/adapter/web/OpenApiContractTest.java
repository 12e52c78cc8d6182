package fr.relais.capacity.adapter.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import fr.relais.capacity.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The committed description and the routes of the running service say the same, both ways. */
class OpenApiContractTest {

    private static final Pattern ROUTE = Pattern.compile("\\((\\w+) && (/[^ )]*)\\)");

    private final JsonNode document = read();

    @Test
    void describesEveryRouteAndNoOther() {
        var described = new ArrayList<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).containsExactlyInAnyOrderElementsOf(routes());
    }

    @Test
    void isServedAsItIsWithoutAToken() {
        var served = RunningService.json(
                RunningService.shared().http().get().uri("/openapi.json").exchange(), 200);

        assertThat(served).isEqualTo(document);
        assertThat(document.path("openapi").asString()).startsWith("3.1.");
    }

    @Test
    void refersOnlyToWhatIsThere() {
        var references = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"")
                .matcher(document.toString())
                .results()
                .map(match -> match.group(1))
                .distinct();

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(pointer -> assertThat(document.at(pointer).isMissingNode())
                        .as(pointer)
                        .isFalse());
    }

    @Test
    void describesAProblemForEveryFailureOfEveryOperation() {
        assertThat(document.path("paths").valueStream().flatMap(JsonNode::valueStream))
                .isNotEmpty()
                .allSatisfy(operation -> {
                    assertThat(operation.path("responses").propertyNames()).contains("400", "401", "404", "429", "503");
                    assertThat(operation.path("operationId").asString()).isNotBlank();
                });
    }

    private static List<String> routes() {
        return RunningService.shared().routes().stream()
                .flatMap(router -> ROUTE.matcher(router.toString()).results())
                .map(route -> route.group(1) + " " + route.group(2))
                .filter(route -> !route.equals("GET /openapi.json"))
                .toList();
    }

    private static JsonNode read() {
        try (var content = new ClassPathResource("openapi.json").getInputStream()) {
            return new JsonMapper().readTree(content);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
