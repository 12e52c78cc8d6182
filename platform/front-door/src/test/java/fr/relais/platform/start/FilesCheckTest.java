package fr.relais.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files that settings name, and who may read them. */
class FilesCheckTest {

    private static final String SECRET = "relais.console.secret-file";
    private static final String TRUST = "relais.kafka.trust-file";
    private static final String LONG_ENOUGH = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private KnownSettings known;

    @BeforeEach
    void declare() throws IOException {
        known = Declared.settings(folder, Map.of(SECRET, Path.class.getName(), TRUST, Path.class.getName()));
    }

    private void check(String profile, String name, Path file) {
        new FilesCheck()
                .settings(Declared.starting(
                        known, Map.of(), Map.of("spring.profiles.active", profile, name, file.toString())));
    }

    private Path file(String text, String mode) throws IOException {
        var file = Files.writeString(folder.resolve("secret"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    @ParameterizedTest
    @CsvSource({
        SECRET + ", rw-------",
        SECRET + ", r--------",
        SECRET + ", r--r-----",
        TRUST + ", rw-r--r--",
        TRUST + ", r--r--r--"
    })
    void takesInProductionWhatIsClosed(String name, String mode) throws IOException {
        var file = file(LONG_ENOUGH, mode);

        assertThatNoException().isThrownBy(() -> check("production", name, file));
    }

    @ParameterizedTest
    @CsvSource({
        SECRET + ", rw-r--r--",
        SECRET + ", rw----r--",
        SECRET + ", rw-----w-",
        SECRET + ", rw-rw----",
        TRUST + ", rw-rw-r--",
        TRUST + ", rw-r--rw-"
    })
    void refusesInProductionWhatIsOpen(String name, String mode) throws IOException {
        var file = file(LONG_ENOUGH, mode);

        assertThatThrownBy(() -> check("production", name, file))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("production needs " + name)
                .hasMessageNotContaining(folder.toString());
        assertThatNoException().isThrownBy(() -> check("trial", name, file));
    }

    @Test
    void refusesInProductionASecretThatCouldBeGuessed() throws IOException {
        var file = file(LONG_ENOUGH.substring(1) + "\n", "rw-------");

        assertThatThrownBy(() -> check("production", SECRET, file)).hasMessageContaining("at least 32 characters");
        assertThatNoException().isThrownBy(() -> check("trial", SECRET, file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "sandbox", "trial"})
    void refusesAlwaysWhatIsNotThereOrHasNothingInIt(String profile) throws IOException {
        var empty = file("", "rw-------");

        assertThatThrownBy(() -> check(profile, SECRET, empty)).hasMessageContaining("nothing in it");
        assertThatThrownBy(() -> check(profile, SECRET, folder)).hasMessageContaining("no file that can be read");
        assertThatThrownBy(() -> check(profile, SECRET, folder.resolve("canary")))
                .hasMessage(SECRET + " names no file that can be read");
    }
}
