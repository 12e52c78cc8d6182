package fr.relais.notification.adapter.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import fr.relais.notification.RunningService;
import fr.relais.notification.domain.inbox.NoticeKind;
import fr.relais.statistics.fact.Exploitation;
import fr.relais.statistics.fact.Identification;
import fr.relais.statistics.publication.Audience;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The committed description and the routes of the running service say the same, both ways. */
class OpenApiContractTest {

    private static final Pattern ROUTE = Pattern.compile("\\((\\w+) && (/[^ )]*)\\)");

    private final JsonNode document = read(new ClassPathResource("openapi.json"));

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
        var served = RunningService.shared()
                .http()
                .get()
                .uri("/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(new JsonMapper().readTree(served)).isEqualTo(document);
    }

    @Test
    void isOfTheVersionThatToolsExpect() {
        assertThat(document.path("openapi").asString()).startsWith("3.1.");
    }

    @Test
    void describesAProblemForEveryFailureOfEveryOperation() {
        assertThat(document.path("paths").valueStream().flatMap(JsonNode::valueStream))
                .isNotEmpty()
                .allSatisfy(operation -> {
                    assertThat(operation.path("responses").propertyNames())
                            .contains("400", "401", "404", "429", "503")
                            .containsAnyOf("200", "204");
                    assertThat(operation.path("operationId").asString()).isNotBlank();
                });
    }

    @Test
    void namesEveryKindOfNotice() {
        var kinds = document.at("/components/schemas/Item/properties/kind/enum");

        assertThat(kinds.valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        List.of(NoticeKind.values()).stream().map(Enum::name).toList());
    }

    @Test
    void namesEveryKindOfExploitationAndEveryAudience() {
        assertThat(document.at("/components/schemas/GiveExploitation/properties/kind/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(
                        List.of(Exploitation.values()).stream().map(Enum::name).toList());
        assertThat(document.at("/components/schemas/GiveExploitation/properties/identification/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(List.of(Identification.values()).stream()
                        .map(Enum::name)
                        .toList());
        assertThat(document.at("/components/schemas/Publication/properties/audience/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(
                        List.of(Audience.values()).stream().map(Enum::name).toList());
    }

    /** The routes of the running service as they print themselves, apart from the description itself. */
    private static List<String> routes() {
        return RunningService.shared().routes().stream()
                .flatMap(router -> ROUTE.matcher(router.toString()).results())
                .map(route -> route.group(1) + " " + route.group(2))
                .filter(route -> !route.equals("GET /openapi.json"))
                .toList();
    }

    private static JsonNode read(Resource resource) {
        try (var content = resource.getInputStream()) {
            return new JsonMapper().readTree(content);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
