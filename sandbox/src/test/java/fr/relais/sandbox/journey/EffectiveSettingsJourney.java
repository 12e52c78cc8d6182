package fr.relais.sandbox.journey;

import java.io.IOException;
import java.nio.file.Files;

import fr.relais.sandbox.home.Keys;
import fr.relais.sandbox.launch.Service;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A service says with what it starts, and of what is secret only that it is set. */
@ExtendWith(Staging.class)
class EffectiveSettingsJourney {

    @ParameterizedTest
    @EnumSource(Service.class)
    void areSaidAtEveryStartWithoutASecret(Service service, RunningRelais relais) throws IOException {
        var said = relais.sandbox()
                .log(service)
                .lines()
                .filter(line -> line.contains("starts with "))
                .toList();
        var home = relais.sandbox().home();
        var secret = Files.readString(home.clientSecret(Keys.CONSOLE_CLIENT)).strip();

        assertThat(said)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("spring.profiles.active=sandbox")
                        .contains("relais.identity.audience=relais")
                        .contains("-file=***")
                        .doesNotContain(secret, home.root().toString(), "mongodb://"));
    }
}
