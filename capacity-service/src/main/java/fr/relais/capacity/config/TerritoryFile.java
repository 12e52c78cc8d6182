package fr.relais.capacity.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import fr.relais.capacity.application.Territory;
import fr.relais.capacity.domain.centre.DepartementCode;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** This service's copy of the official list; it has more fields than are read here. */
final class TerritoryFile {

    private record Listed(String code, String name, Territory.Place region) {}

    private record Departements(List<Listed> departements) {}

    private TerritoryFile() {}

    static Territory read() {
        try (var file = new ClassPathResource("departements.json").getInputStream()) {
            var list = JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, Departements.class);
            return new Territory(list.departements().stream()
                    .map(listed -> new Territory.Departement(
                            new DepartementCode(listed.code()), listed.name(), listed.region()))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of départements cannot be read", unreadable);
        }
    }
}
