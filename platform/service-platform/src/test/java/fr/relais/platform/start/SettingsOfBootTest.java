package fr.relais.platform.start;

import java.io.IOException;
import java.util.Collections;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What counts of Boot's settings, beside everything that Boot and its libraries declare for a service. */
class SettingsOfBootTest {

    /** So nobody has to look for a name there before it is refused. */
    @Test
    void isNearToNothingElseThatBootDeclares() throws IOException {
        var declared = new TreeSet<String>();
        for (var file : Collections.list(
                getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (var content = file.openStream()) {
                JsonMapper.shared()
                        .readTree(content)
                        .path("properties")
                        .valueStream()
                        .forEach(one -> declared.add(one.path("name").asString()));
            }
        }

        assertThat(declared)
                .contains("server.port", "spring.profiles.active", "management.server.port")
                .hasSizeGreaterThan(200);
        assertThat(declared)
                .allMatch(name -> SettingsOfBoot.meantByName(name).isEmpty())
                .allMatch(name -> KnownSettings.variables(name)
                        .allMatch(variable ->
                                SettingsOfBoot.meantByVariable(variable).isEmpty()));
    }
}
