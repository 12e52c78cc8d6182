package fr.relais.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The script that makes the secrets of {@code docker-compose.yml}, as it runs here. It needs bash and openssl. */
class ComposeSecretsTest {

    @SuppressWarnings("unused")
    private static final Iterable<String> STORING = Connection.STORING;

    @TempDir
    Path folder;

    @BeforeEach
    void make() throws IOException, InterruptedException {
        Tool.run("bash", Repository.path("k8s/compose/secrets.sh").toString(), folder.toString());
    }

    @Test
    void areMadeOnce() throws IOException, InterruptedException {
        var before = all();

        make();

        assertThat(all()).hasSizeGreaterThan(15).isEqualTo(before);
    }

    @Test
    void areMadeAnewWhereTheyAreMissing() throws IOException, InterruptedException {
        var before = all();
        Files.delete(folder.resolve("placement-service/client.jwk"));

        make();

        var after = all();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((name, content) -> {
            if (name.matches("placement-service/client.jwk|identity/placement-service-public.json")) {
                assertThat(after.get(name)).as(name).isNotEqualTo(content);
            } else {
                assertThat(after.get(name)).as(name).isEqualTo(content);
            }
        });
        areTheSameWhereTwoMustKnowTheSame();
    }

    /** Each with what the provider knows of it; all else stays, because something is stored under it. */
    @ParameterizedTest
    @CsvSource({
        "capacity-service/audit.pem, ''",
        "placement-service/audit.pem, ''",
        "notification-service/audit.pem, ''",
        "placement-service/client.jwk, identity/placement-service-public.json",
        "operators/client.jwk, identity/operators-public.json",
        "gateway/client.jwk, identity/gateway-public.json",
        "gateway/console.secret, identity/console-secret"
    })
    void areMadeAnewWhenThatIsAsked(String file, String other) throws IOException, InterruptedException {
        var before = all();

        Tool.run("bash", Repository.path("k8s/compose/secrets.sh").toString(), folder.toString(), file);

        var after = all();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(before.keySet().stream().filter(name -> !after.get(name).equals(before.get(name))))
                .containsExactlyInAnyOrderElementsOf(other.isEmpty() ? List.of(file) : List.of(file, other));
        areTheSameWhereTwoMustKnowTheSame();
        areReadByTheirGroupAndWrittenByNobody();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "placement-service/server.key",
                "placement-service/master.json",
                "notification-service/statistics.json",
                "identity/admin-password",
                "capacity-service/mongodb.uri",
                "placement-service/../placement-service/audit.pem",
                "audit.pem"
            })
    void areNotMadeAnewWhereThatWouldLoseSomething(String file) throws IOException {
        var before = all();

        assertThatThrownBy(() -> Tool.run(
                        "bash",
                        Repository.path("k8s/compose/secrets.sh").toString(),
                        folder.toString(),
                        "capacity-service/audit.pem",
                        file))
                .hasMessageContaining(file + " is not made anew");
        assertThat(all()).as("not even what may be").isEqualTo(before);
    }

    /** What the runbook says goes to the script, and starts again whoever reads it. */
    @Test
    void areReplacedInComposeByWhatTheRunbookSays() {
        var commands = Pattern.compile(
                        "docker compose run --rm secrets (\\S+) && docker compose up --detach --force-recreate ([a-z -]+)\\n")
                .matcher(Runbook.read().text())
                .results()
                .collect(Collectors.toMap(
                        command -> command.group(1),
                        command -> Set.of(command.group(2).split(" "))));
        assertThat(commands)
                .isEqualTo(Map.of(
                        "capacity-service/audit.pem", Set.of("capacity-service"),
                        "placement-service/client.jwk", Set.of("identity-clients", "placement-service"),
                        "gateway/client.jwk", Set.of("identity-clients", "gateway"),
                        "gateway/console.secret", Set.of("identity-clients", "gateway"),
                        "operators/client.jwk", Set.of("identity-clients")));
        assertThat(ComposeFile.read().service("secrets").entrypoint())
                .containsExactly("bash", "/etc/relais/compose/secrets.sh", "/secrets");
        assertThat(ComposeFile.read().service("secrets").command()).isEmpty();
    }

    @Test
    void areReadByTheirGroupAndWrittenByNobody() throws IOException {
        for (var file : all().keySet()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .as(file)
                    .isEqualTo("r--r-----");
        }
    }

    @ParameterizedTest
    @FieldSource("STORING")
    void haveKeysOfTheFormThatServicesRead(String service) throws Exception {
        assertThat(Files.readAllBytes(folder.resolve(service).resolve("server.key")))
                .hasSize(32);
        var pem = text(service + "/audit.pem").replaceAll("-----[A-Z ]+-----|\\s", "");
        assertThat(KeyFactory.getInstance("Ed25519")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "placement-service/master.json",
        "notification-service/statistics.json",
        "notification-service/contacts.json"
    })
    void haveKeysetsThatSeal(String file) throws Exception {
        AeadConfig.register();
        var aead = TinkJsonProtoKeysetFormat.parseKeyset(text(file), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);

        var sealed = aead.encrypt(new byte[] {1}, new byte[0]);

        assertThat(aead.decrypt(sealed, new byte[0])).containsExactly(1);
    }

    @Test
    void areTheSameWhereTwoMustKnowTheSame() throws IOException {
        assertThat(text("identity/console-secret"))
                .isEqualTo(text("gateway/console.secret"))
                .hasSizeGreaterThanOrEqualTo(40);
        areHalvesOfOneKey("placement-service");
        areHalvesOfOneKey("gateway");
        areHalvesOfOneKey("operators");
    }

    private void areHalvesOfOneKey(String client) throws IOException {
        var own = json(client + "/client.jwk");
        var known = json("identity/" + client + "-public.json").path("keys").path(0);
        for (var part : new String[] {"kid", "x", "y"}) {
            assertThat(known.path(part).asString())
                    .isNotEmpty()
                    .isEqualTo(own.path(part).asString());
        }
        assertThat(known.has("d")).isFalse();
        assertThat(own.has("d")).isTrue();
    }

    private JsonNode json(String file) throws IOException {
        return JsonMapper.shared().readTree(text(file));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    private Map<String, String> all() throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(
                        folder.relativize(file).toString(),
                        Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        }
        return all;
    }
}
