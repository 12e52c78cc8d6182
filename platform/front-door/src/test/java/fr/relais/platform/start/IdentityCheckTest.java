package fr.relais.platform.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** In production nobody on the way to the identity provider can give us keys of his own, or hear of a secret. */
class IdentityCheckTest {

    @TempDir
    private Path folder;

    private void check(String profile, Map<String, Object> changes) throws IOException {
        var properties = new HashMap<String, Object>(Map.of("relais.identity.issuer", "https://identity.example"));
        properties.put("spring.profiles.active", profile);
        properties.putAll(changes);
        new IdentityCheck().settings(Declared.starting(Declared.settings(folder, Map.of()), Map.of(), properties));
    }

    @ParameterizedTest
    @CsvSource({
        "relais.identity.issuer, http://identity.example",
        "relais.identity.keys, http://identity/keys",
        "relais.identity.metadata, http://identity/metadata"
    })
    void refusesInProductionWhatIsWithoutTls(String name, String address) {
        assertThatThrownBy(() -> check("production", Map.of(name, address)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("production needs https for " + name);
        assertThatNoException().isThrownBy(() -> check("trial", Map.of(name, address)));
    }

    @Test
    void takesWhatIsWithTls() {
        assertThatNoException()
                .isThrownBy(() -> check("production", Map.of("relais.identity.keys", "https://identity/keys")));
    }

    @Test
    void refusesToBelieveNobody() {
        assertThatThrownBy(() -> check("trial", Map.of("relais.identity.issuer", " ")))
                .hasMessage("relais.identity.issuer is required");
    }
}
