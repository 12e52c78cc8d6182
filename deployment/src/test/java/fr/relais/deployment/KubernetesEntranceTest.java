package fr.relais.deployment;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.deployment.ForeignModels.Certificate;
import fr.relais.deployment.ForeignModels.ClusterIssuer;
import fr.relais.deployment.ForeignModels.TLSOption;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How people and programs come in: over TLS alone, by a name for the pages and another one for the API. */
class KubernetesEntranceTest {

    private static final String TRAEFIK = "traefik.ingress.kubernetes.io/";

    /** By the programs that the roots of browsers and of Java are for. */
    private static final List<String> PUBLICLY_KNOWN = List.of("https://acme-v02.api.letsencrypt.org/directory");

    @SuppressWarnings("unused")
    private static final List<Manifests> OVERLAYS = Manifests.OVERLAYS;

    /** Where there is no router for plain HTTP, nothing is answered there, and nothing redirected. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void isOverTlsAlone(Manifests overlay) {
        assertThat(overlay.all(Ingress.class)).isNotEmpty().allSatisfy(ingress -> {
            assertThat(ingress.getSpec().getIngressClassName()).isEqualTo("traefik");
            assertThat(ingress.getMetadata().getAnnotations())
                    .containsEntry(TRAEFIK + "router.entrypoints", "websecure")
                    .containsEntry(TRAEFIK + "router.tls", "true");
            assertThat(ingress.getSpec().getDefaultBackend()).isNull();
            assertThat(ingress.getSpec().getTls()).singleElement().satisfies(tls -> {
                assertThat(tls.getHosts()).containsExactlyElementsOf(hosts(ingress));
                assertThat(tls.getSecretName()).isNotBlank();
            });
        });
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void redirectsNothing(Manifests overlay) {
        assertThat(overlay.all(Ingress.class))
                .allSatisfy(ingress -> assertThat(ingress.getMetadata().getAnnotations())
                        .doesNotContainKey(TRAEFIK + "router.middlewares")
                        .hasSize(3));
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void speaksNoOldTlsAndNoWeakSuite(Manifests overlay) {
        assertThat(overlay.all(TLSOption.class)).singleElement().satisfies(option -> {
            assertThat(option.spec().minVersion()).isEqualTo("VersionTLS12");
            assertThat(option.spec().sniStrict()).isTrue();
            assertThat(option.spec().cipherSuites())
                    .isNotEmpty()
                    .allMatch(
                            suite -> suite.matches("TLS_ECDHE_(ECDSA|RSA)_WITH_(AES_\\d+_GCM|CHACHA20_POLY1305)_\\S+"));
            assertThat(overlay.all(Ingress.class))
                    .allSatisfy(ingress -> assertThat(ingress.getMetadata().getAnnotations())
                            .containsEntry(
                                    TRAEFIK + "router.tls.options",
                                    option.metadata().getNamespace() + "-"
                                            + option.metadata().getName() + "@kubernetescrd"));
        });
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void hasANameForTheApiThatIsNotThatOfThePages(Manifests overlay) {
        assertThat(overlay.all(Ingress.class))
                .flatExtracting(KubernetesEntranceTest::hosts)
                .doesNotHaveDuplicates();
        assertThat(paths(overlay, "api")).containsExactly("/v1 Prefix");
        assertThat(paths(overlay, "pages")).noneMatch(path -> path.startsWith("/v1"));
    }

    /** Browsers are sent back, and told, to the very name that leads to the pages. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void isWhereThePagesSayThatTheyAre(Manifests overlay) {
        assertThat(overlay.configMap("gateway"))
                .containsEntry(
                        "RELAIS_CONSOLE_ADDRESS",
                        "https://" + hosts(ingress(overlay, "pages")).get(0));
    }

    /** Whatever the gateway serves to browsers, and nothing of what it serves to programs and operators. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void leadsToThePagesThatThereAre(Manifests overlay) {
        var pages = Pattern.compile("PAGES = \\{(.*?)}", Pattern.DOTALL)
                .matcher(Repository.read("gateway/src/main/java/fr/relais/gateway/config/ConsoleSecurity.java"));
        assertThat(pages.find()).isTrue();
        var served = Pattern.compile("\"([^\"]+)\"")
                .matcher(pages.group(1))
                .results()
                .map(path -> path.group(1));

        assertThat(paths(overlay, "pages"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(served, Stream.of("/assets/**"))
                        .map(path -> path.endsWith("*") ? path.replaceAll("/\\*+$", "") + " Prefix" : path + " Exact")
                        .toList());
    }

    /** A session is in the memory of one gateway. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void keepsABrowserAtOneGateway(Manifests overlay) {
        var cookie = TRAEFIK + "service.sticky.cookie";
        assertThat(overlay.all(Service.class))
                .filteredOn(service -> service.getMetadata().getName().equals("gateway"))
                .singleElement()
                .satisfies(service -> assertThat(service.getMetadata().getAnnotations())
                        .containsEntry(cookie, "true")
                        .containsEntry(cookie + ".secure", "true")
                        .containsEntry(cookie + ".httponly", "true")
                        .containsEntry(cookie + ".samesite", "lax"));
    }

    /** Not one of its own, nor the same authority's for trying out: a warning that people learn to click away. */
    @Test
    void hasCertificatesOfAnIssuerThatEveryBrowserKnows() {
        var issuer = Manifests.CERTIFICATES.all(ClusterIssuer.class).get(0);
        var certificates = Manifests.PRODUCTION.all(Certificate.class).stream()
                .collect(Collectors.toMap(each -> each.spec().secretName(), Certificate::spec));

        assertThat(PUBLICLY_KNOWN).contains(issuer.spec().acme().server());
        assertThat(Manifests.PRODUCTION.all(Ingress.class)).hasSize(2).allSatisfy(ingress -> {
            var certificate = certificates.get(ingress.getSpec().getTls().get(0).getSecretName());
            assertThat(certificate.dnsNames()).containsExactlyElementsOf(hosts(ingress));
            assertThat(certificate.issuerRef().kind()).isEqualTo("ClusterIssuer");
            assertThat(certificate.issuerRef().name())
                    .isEqualTo(issuer.metadata().getName());
            assertThat(certificate.privateKey().rotationPolicy()).isEqualTo("Always");
        });
        assertThat(certificates).hasSize(2);
    }

    private static Ingress ingress(Manifests overlay, String name) {
        return overlay.all(Ingress.class).stream()
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> hosts(Ingress ingress) {
        return ingress.getSpec().getRules().stream().map(rule -> rule.getHost()).toList();
    }

    private static List<String> paths(Manifests overlay, String name) {
        return ingress(overlay, name).getSpec().getRules().stream()
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .map(KubernetesEntranceTest::toGateway)
                .toList();
    }

    private static String toGateway(HTTPIngressPath path) {
        assertThat(path.getBackend().getService().getName()).isEqualTo("gateway");
        assertThat(path.getBackend().getService().getPort().getName()).isEqualTo("http");
        return path.getPath() + " " + path.getPathType();
    }
}
