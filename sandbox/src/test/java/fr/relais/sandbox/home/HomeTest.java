package fr.relais.sandbox.home;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the sandbox keeps between two runs. */
class HomeTest {

    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void choose() {
        home = new Home(directory.resolve("data"));
    }

    @Nested
    class TheKeys {

        @Test
        void areReadByTheirOwnerOnly() throws IOException {
            Keys.make(home);

            for (var key : new Path[] {
                home.serverKey(),
                home.masterKey(),
                home.statisticsKey(),
                home.contactKey(),
                home.auditKey("notification-service"),
                home.clientSecret("placement-service")
            }) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                        .isEqualTo("rw-------");
            }
        }

        @Test
        void stayTheSame() throws IOException {
            Keys.make(home);
            var before = Files.readAllBytes(home.serverKey());

            Keys.make(home);

            assertThat(Files.readAllBytes(home.serverKey())).isEqualTo(before).hasSize(32);
        }

        @Test
        void encryptWhatTheyDecrypt() throws Exception {
            Keys.make(home);
            AeadConfig.register();
            var aead = TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(home.masterKey()), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);

            var secret = aead.encrypt("hello".getBytes(StandardCharsets.UTF_8), new byte[0]);

            assertThat(aead.decrypt(secret, new byte[0])).asString().isEqualTo("hello");
        }
    }

    @Nested
    class TheClock {

        @Test
        void addsUpItsSteps() throws IOException {
            var clock = new DomainClock(home);

            clock.forward(Duration.ofMinutes(31));
            clock.forward(Duration.ofHours(80));

            assertThat(Files.readString(home.clock())).isEqualTo("PT80H31M");
            clock.reset();
            assertThat(clock.shift()).isZero();
        }

        @ParameterizedTest
        @CsvSource({"+31m, PT31M", "+80h, PT80H", "+2d, PT48H", "+5s, PT5S"})
        void understandsAStep(String typed, Duration step) {
            assertThat(DomainClock.step(typed)).contains(step);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "31m", "-31m", "+m", "+31", "+1.5h", "+9999999s", "+3w"})
        void understandsNothingElse(String typed) {
            assertThat(DomainClock.step(typed)).isEmpty();
        }
    }

    @Nested
    class TheMark {

        @Test
        void isGivenToOneOnly() {
            try (var first = RunningMark.take(home).orElseThrow()) {
                assertThat(RunningMark.take(home)).isEmpty();
            }

            assertThat(RunningMark.take(home)).isPresent();
        }

        @Test
        void saysWhereTheGatewayIsOnlyWhileItIsReady() {
            var gateway = URI.create("http://localhost:8080");
            try (var mark = RunningMark.take(home).orElseThrow()) {
                assertThat(RunningMark.gateway(home)).isEmpty();
                mark.ready(gateway);
                assertThat(RunningMark.gateway(home)).contains(gateway);
            }

            assertThat(RunningMark.gateway(home)).isEmpty();
        }
    }

    @Test
    void isRemovedWithEverythingInIt() {
        Keys.make(home);

        home.delete();

        assertThat(home.root()).doesNotExist();
    }
}
