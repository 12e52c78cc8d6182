package fr.relais.benchmarks.national;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import fr.relais.capacity.application.Territory;
import fr.relais.capacity.domain.centre.DepartementCode;
import tools.jackson.databind.json.JsonMapper;

/** The official list of départements, as the service has it. */
record Places(List<Territory.Departement> departements) {

    static Places read() {
        try (var file = Places.class.getResourceAsStream("/departements.json")) {
            if (file == null) {
                throw new IllegalStateException("the list of départements is missing");
            }
            return new Places(new JsonMapper()
                    .readTree(file)
                    .path("departements")
                    .valueStream()
                    .map(listed -> new Territory.Departement(
                            new DepartementCode(listed.path("code").asString()),
                            listed.path("name").asString(),
                            new Territory.Place(
                                    listed.at("/region/code").asString(),
                                    listed.at("/region/name").asString())))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of départements cannot be read", unreadable);
        }
    }

    Territory territory() {
        return new Territory(departements);
    }

    List<DepartementCode> codes() {
        return departements.stream().map(Territory.Departement::code).toList();
    }
}
