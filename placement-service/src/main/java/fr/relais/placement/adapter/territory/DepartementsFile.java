package fr.relais.placement.adapter.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the official list that is packed with the service. */
final class DepartementsFile {

    private DepartementsFile() {}

    static Territory read() {
        try (var file = new ClassPathResource("departements.json").getInputStream()) {
            var list = new JsonMapper().readTree(file).path("departements");
            return new Territory(
                    list.valueStream().map(DepartementsFile::departement).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of départements cannot be read", unreadable);
        }
    }

    private static Departement departement(JsonNode node) {
        var region = node.path("region");
        return new Departement(
                node.path("code").asString(),
                node.path("name").asString(),
                new Region(region.path("code").asString(), region.path("name").asString()),
                node.path("neighbours").valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet()),
                node.path("territory").asString());
    }
}
