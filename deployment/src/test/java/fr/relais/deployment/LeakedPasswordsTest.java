package fr.relais.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How lists of leaked passwords that somebody has fetched become the one that the realm asks for. That the provider
 * refuses what is in it is shown by {@code KeycloakAccountsJourney}. It needs bash.
 */
class LeakedPasswordsTest {

    private static final String LEAKED = "correcthorsebattery";

    @TempDir
    Path folder;

    private String forbidden(String... fetched) throws IOException, InterruptedException {
        var command = Stream.concat(
                Stream.of(
                        "bash",
                        Repository.path("k8s/identity/leaked-passwords.sh").toString(),
                        Repository.path(Realms.PASSWORDS).toString()),
                Stream.of(fetched).map(name -> folder.resolve(name).toString()));
        return Tool.run(command.toArray(String[]::new));
    }

    private void fetched(String name, Stream<String> lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines.toList()) + "\n", StandardCharsets.UTF_8);
    }

    private static Stream<String> many() {
        return IntStream.range(0, 1200).mapToObj("Leaked-Password-%d"::formatted);
    }

    @Test
    void areForbiddenBesideThoseOfTheRepository() throws Exception {
        fetched("many.txt", many());
        fetched("more.txt", Stream.of("CorrectHorseBattery\r", "ÉTÉÉTÉÉTÉÉTÉÉTÉ", "azerty", "x".repeat(129)));

        var forbidden = forbidden("many.txt", "more.txt").lines().toList();

        assertThat(forbidden)
                .containsAll(Repository.read(Realms.PASSWORDS).lines().toList())
                .contains(LEAKED, "étéétéétéétéété", "leaked-password-1199")
                .doesNotContain("azerty", "x".repeat(129))
                .doesNotHaveDuplicates();
        // The provider compares a whole line, in lower case.
        assertThat(forbidden).allSatisfy(password -> {
            assertThat(password).isEqualTo(password.toLowerCase(Locale.ROOT)).doesNotContain("\r");
            assertThat(password.length()).isBetween(15, 128);
        });
    }

    @Test
    void areNoUseWhenNobodyCouldHaveTypedThem() throws Exception {
        fetched("many.txt", many());
        Files.write(folder.resolve("bytes.txt"), ("\u00e9".repeat(16) + "\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(forbidden("many.txt", "bytes.txt").lines())
                .hasSameSizeAs(forbidden("many.txt").lines().toList());
    }

    /** A hash has more than fifteen characters, and forbids nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:10437277",
                "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8",
                "8846F7EAEE8FB117AD06BDD830B7586C:10437277"
            })
    void areNotHashes(String line) throws IOException {
        fetched("hashes.txt", Stream.generate(() -> line).limit(1200));

        assertThatThrownBy(() -> forbidden("hashes.txt")).hasMessageContaining("has hashes, not passwords");
    }

    @Test
    void areMoreThanAFew() throws IOException {
        fetched("few.txt", Stream.of(LEAKED, "azerty"));

        assertThatThrownBy(() -> forbidden("few.txt")).hasMessageContaining("only 1 leaked passwords");
        assertThatThrownBy(this::forbidden).hasMessageContaining("no list of leaked passwords is given");
    }
}
