package fr.relais.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The script that makes secrets for the overlay for trying out, as it runs here. It needs bash and openssl. */
class DemoSecretsTest {

    private static final String SCRIPT = "k8s/overlays/demo/secrets";

    @SuppressWarnings("unused")
    private static final Iterable<String> STORING = Connection.STORING;

    private static Map<String, Map<String, byte[]>> secrets = Map.of();

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        secrets = made();
    }

    @Test
    void areMadeAnewEachTime() throws IOException, InterruptedException {
        var again = made();

        assertThat(again.keySet()).isEqualTo(secrets.keySet());
        assertThat(again)
                .allSatisfy((secret, files) -> files.forEach((file, content) -> {
                    if (!file.endsWith(".uri")) {
                        assertThat(content)
                                .as(secret + " " + file)
                                .isNotEqualTo(secrets.get(secret).get(file));
                    }
                }));
    }

    @Test
    void areAllThatPodsAndTheEntranceWaitFor() {
        var awaited = new HashSet<String>();
        Manifests.DEMO
                .workloads()
                .forEach(workload -> workload.pod().getSpec().getVolumes().stream()
                        .filter(volume -> volume.getSecret() != null)
                        .map(Volume::getSecret)
                        .forEach(secret -> awaited.add(secret.getSecretName())));
        Manifests.DEMO
                .all(Ingress.class)
                .forEach(ingress -> ingress.getSpec().getTls().forEach(tls -> awaited.add(tls.getSecretName())));

        // No pod has this one: it is for whoever runs the cluster.
        awaited.add("operators");
        assertThat(secrets.keySet()).isEqualTo(awaited);
    }

    @Test
    void haveEveryFileThatAServiceReadsAndNoOther() {
        KubernetesSettingsTest.files(Manifests.DEMO)
                .forEach((service, files) ->
                        assertThat(secrets.get(service)).as(service).containsOnlyKeys(files));
    }

    @ParameterizedTest
    @FieldSource("STORING")
    void haveKeysOfTheFormThatServicesRead(String service) throws Exception {
        assertThat(secrets.get(service).get("server.key")).hasSize(32);
        var pem = text(service, "audit.pem").replaceAll("-----[A-Z ]+-----|\\s", "");
        assertThat(KeyFactory.getInstance("Ed25519")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "placement-service, master.json",
        "notification-service, statistics.json",
        "notification-service, contacts.json"
    })
    void haveKeysetsThatSeal(String service, String file) throws Exception {
        AeadConfig.register();
        var aead = TinkJsonProtoKeysetFormat.parseKeyset(text(service, file), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);

        var sealed = aead.encrypt(new byte[] {1}, new byte[0]);

        assertThat(aead.decrypt(sealed, new byte[0])).containsExactly(1);
    }

    @Test
    void areTheSameWhereTwoMustKnowTheSame() {
        assertThat(text("identity", "console-secret"))
                .isEqualTo(text("gateway", "console.secret"))
                .hasSizeGreaterThanOrEqualTo(40);
        areHalvesOfOneKey("placement-service");
        areHalvesOfOneKey("gateway");
        areHalvesOfOneKey("operators");
    }

    private static void areHalvesOfOneKey(String client) {
        var own = JsonMapper.shared().readTree(text(client, "client.jwk"));
        var known = JsonMapper.shared()
                .readTree(text("identity", client + "-public.json"))
                .path("keys")
                .path(0);
        assertThat(Stream.of("kid", "x", "y").map(part -> known.path(part).asString()))
                .containsExactlyElementsOf(Stream.of("kid", "x", "y")
                        .map(part -> own.path(part).asString())
                        .toList());
        assertThat(known.has("d")).isFalse();
        assertThat(own.has("d")).isTrue();
    }

    private static String text(String secret, String file) {
        return new String(secrets.get(secret).get(file), StandardCharsets.UTF_8);
    }

    private static Map<String, Map<String, byte[]>> made() throws IOException, InterruptedException {
        var documents = new ArrayList<Object>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(Tool.run("bash", Repository.path(SCRIPT).toString()))
                .forEach(documents::add);
        var made = new LinkedHashMap<String, Map<String, byte[]>>();
        documents.stream().map(Yamls::map).forEach(secret -> {
            assertThat(secret).containsEntry("kind", "Secret");
            assertThat(Yamls.map(secret.get("metadata"))).containsEntry("namespace", "relais-demo");
            var files = new LinkedHashMap<String, byte[]>();
            Yamls.map(secret.get("data"))
                    .forEach((file, content) ->
                            files.put(file, Base64.getDecoder().decode((String) content)));
            made.put(Yamls.name(secret), files);
        });
        return made;
    }
}
