package fr.relais.platform.identity;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class IdentitySettingsTest {

    @Test
    void fetchKeysOfProductionWithTlsOnly() {
        assertThatIllegalStateException().isThrownBy(settings("http://identity.example", null)::requireProtected);
        assertThatIllegalStateException()
                .isThrownBy(settings("https://identity.example", "http://identity/keys")::requireProtected);
        assertThatNoException().isThrownBy(settings("https://identity.example", null)::requireProtected);
        assertThatNoException()
                .isThrownBy(settings("http://identity.example", "https://identity/keys")::requireProtected);
    }

    private static IdentitySettings settings(String issuer, @Nullable String keys) {
        return new IdentitySettings(issuer, keys, "relais", Duration.ofSeconds(30));
    }
}
