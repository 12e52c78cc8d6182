package fr.relais.platform.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

import fr.relais.audit.Checkpoint;
import fr.relais.audit.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The key that an operator hands in, and the half that everybody gets. */
class CheckpointKeyTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint("a-service", 3, Hash.of("x"), 9, Instant.EPOCH);

    @TempDir
    Path folder;

    @Test
    void signsWhatTheOpenHalfVerifies() throws Exception {
        var key = CheckpointKey.read(AuditKeyFile.in(folder));
        var other = CheckpointKey.read(AuditKeyFile.in(folder));

        var signed = key.sign(CHECKPOINT);

        assertThat(signed.isSignedBy(open(key))).isTrue();
        assertThat(signed.isSignedBy(open(other))).isFalse();
    }

    /** The first pair of keys of RFC 8032, in the form in which openssl writes keys. */
    @Test
    void isThePairThatEverybodyElseComputes() throws IOException {
        var file = Files.writeString(folder.resolve("key.pem"), """
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
                -----END PRIVATE KEY-----
                """);

        var key = CheckpointKey.read(file);

        assertThat(key.openPem()).isEqualTo("""
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
                -----END PUBLIC KEY-----
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"})
    void isNothingElse(String text) throws IOException {
        var file = Files.writeString(folder.resolve("key.pem"), text);

        assertThatThrownBy(() -> CheckpointKey.read(file)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isOfNoOtherKind() throws IOException {
        var file = Files.writeString(folder.resolve("key.pem"), AuditKeyFile.pem("EC"));

        assertThatThrownBy(() -> CheckpointKey.read(file)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> CheckpointKey.read(folder.resolve("missing"))).isNotNull();
    }

    private static PublicKey open(CheckpointKey key) throws Exception {
        var base64 = key.openPem().replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
