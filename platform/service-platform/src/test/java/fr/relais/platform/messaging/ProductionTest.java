package fr.relais.platform.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

import fr.relais.embedded.FreePort;
import fr.relais.platform.audit.AuditKeyFile;
import fr.relais.platform.start.CannotStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.context.reactive.StandardReactiveWebEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A service of production that is set up safely but for one thing does not start. */
class ProductionTest {

    private static final String SAFE_DATABASE = "mongodb://relais:canary@127.0.0.1:%d/?replicaSet=rs0&tls=true";

    @TempDir
    static Path folder;

    private static final Map<String, Object> SAFE = new HashMap<>();

    /** Nothing of it is looked at. */
    static final class Nothing {}

    @BeforeAll
    static void setUp() throws IOException {
        var ours = Certificates.in(folder, "ours");
        var nobody = "127.0.0.1:" + FreePort.next();
        var key = Files.writeString(folder.resolve("server.key"), "0123456789abcdef0123456789abcdef");
        SAFE.put("SPRING_PROFILES_ACTIVE", "production");
        SAFE.put("SPRING_APPLICATION_NAME", "tiny-service");
        SAFE.put("MANAGEMENT_SERVER_PORT", "0");
        SAFE.put("RELAIS_START_PATIENCE", "1s");
        SAFE.put("RELAIS_IDENTITY_ISSUER", "https://" + nobody);
        SAFE.put("RELAIS_MONGODB_URI", SAFE_DATABASE.formatted(FreePort.next()));
        SAFE.put("RELAIS_MONGODB_DATABASE", "tiny");
        SAFE.put("RELAIS_KAFKA_BOOTSTRAP", nobody);
        SAFE.put("RELAIS_KAFKA_TRUSTFILE", closed(ours.trustFile()));
        SAFE.put("RELAIS_KAFKA_IDENTITYFILE", closed(ours.identityFile("tiny")));
        SAFE.put("RELAIS_SERVER_KEY_FILE", closed(key));
        SAFE.put("RELAIS_AUDIT_KEY_FILE", closed(AuditKeyFile.in(folder)));
    }

    private static String closed(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"))
                .toString();
    }

    private static void start(Map<String, String> changes) {
        var variables = new HashMap<>(SAFE);
        variables.putAll(changes);
        variables.values().removeIf(""::equals);
        var environment = new StandardReactiveWebEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        var application = new SpringApplication(Nothing.class);
        application.setEnvironment(environment);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run().close();
    }

    /** So that what stops the others is the one thing. */
    @Test
    void goesOnToLookAtItsSurroundingsWhenItIsSafe() {
        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessage("relais.identity.issuer: the identity provider: no answer within 1 s");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SPRING_PROFILES_ACTIVE | production,sandbox | spring.profiles.active without sandbox",
                "MANAGEMENT_SERVER_PORT | '' | management.server.port to be another than server.port",
                "RELAIS_KAFKA_REPLICATION | 2 | relais.kafka.replication of at least 3",
                "RELAIS_KAFKA_MININSYNC | 1 | relais.kafka.min-in-sync of at least 2",
                "RELAIS_MONGODB_URI | mongodb://relais:canary@db/?replicaSet=rs0 | TLS with its checks, and"
                        + " credentials, in relais.mongodb.uri",
                "RELAIS_MONGODB_URI | mongodb://relais:canary@db/?tls=true&w=1 | writes by a majority and journaled"
                        + " in relais.mongodb.uri",
                "RELAIS_IDENTITY_KEYS | http://identity/keys | https for relais.identity.keys"
            })
    void refuses(String variable, String value, String needed) {
        assertThatThrownBy(() -> start(Map.of(variable, value)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("production needs " + needed);
    }

    @Test
    void refusesABrokerThatKnowsNobody() {
        assertThatThrownBy(() -> start(Map.of("RELAIS_KAFKA_TRUSTFILE", "", "RELAIS_KAFKA_IDENTITYFILE", "")))
                .hasMessage("production needs relais.kafka.trust-file and relais.kafka.identity-file");
    }

    @Test
    void refusesToSendASecretInClear() throws IOException {
        var secret = closed(Files.writeString(folder.resolve("secret"), "0123456789abcdef0123456789abcdef"));

        assertThatThrownBy(() -> start(Map.of(
                        "RELAIS_CLIENT_ID", "tiny",
                        "RELAIS_CLIENT_SECRETFILE", secret,
                        "RELAIS_CLIENT_TOKENS", "http://identity/token")))
                .hasMessage("production needs https for relais.client.tokens");
    }

    @Test
    void refusesAClockThatCanBeShifted() throws IOException {
        var clock = Files.writeString(folder.resolve("clock"), "PT1H").toString();

        assertThatThrownBy(() -> start(Map.of("RELAIS_CLOCK_FILE", clock)))
                .hasMessage("relais.clock.file is for the sandbox profile only");
    }
}
