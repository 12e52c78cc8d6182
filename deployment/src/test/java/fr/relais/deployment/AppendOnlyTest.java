package fr.relais.deployment;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an operator learns of a store of logs by the script that looks at it. It needs bash, openssl and curl. */
class AppendOnlyTest {

    private static final String PASSWORD = "for-a-test-only";

    @TempDir
    Path folder;

    private final Set<String> allowed = new HashSet<>(Set.of("POST"));
    private boolean takesFromAnybody;
    private HttpsServer store;

    @BeforeEach
    void begin() throws IOException, InterruptedException, GeneralSecurityException {
        certificate("store", "127.0.0.1");
        certificate("collector", "127.0.0.2");
        store = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        store.setHttpsConfigurator(new HttpsConfigurator(certificates()) {
            @Override
            public void configure(HttpsParameters parameters) {
                var asked = getSSLContext().getDefaultSSLParameters();
                asked.setWantClientAuth(true);
                parameters.setSSLParameters(asked);
            }
        });
        store.createContext("/relais", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status((HttpsExchange) exchange), -1);
            exchange.close();
        });
        store.start();
    }

    private int status(HttpsExchange exchange) {
        if (!takesFromAnybody && !hasShownWhoItIs(exchange)) {
            return 401;
        }
        return allowed.contains(exchange.getRequestMethod()) ? 204 : 405;
    }

    private static boolean hasShownWhoItIs(HttpsExchange exchange) {
        try {
            return exchange.getSSLSession().getPeerCertificates().length > 0;
        } catch (SSLPeerUnverifiedException nobody) {
            return false;
        }
    }

    @AfterEach
    void end() {
        store.stop(0);
    }

    private void certificate(String name, String address) throws IOException, InterruptedException {
        var key = folder.resolve(name + ".key").toString();
        var certificate = folder.resolve(name + ".pem").toString();
        Tool.run(("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=" + name
                        + " -addext subjectAltName=IP:" + address + " -keyout " + key + " -out " + certificate)
                .split(" "));
        Tool.run(("openssl pkcs12 -export -in " + certificate + " -inkey " + key + " -out "
                        + folder.resolve(name + ".p12") + " -passout pass:" + PASSWORD)
                .split(" "));
    }

    private SSLContext certificates() throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(folder.resolve("store.p12"))) {
            keys.load(file, PASSWORD.toCharArray());
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        var known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        try (var file = Files.newInputStream(folder.resolve("collector.pem"))) {
            known.setCertificateEntry(
                    "collector", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        var others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return context;
    }

    private String look() throws IOException, InterruptedException {
        return Tool.run(
                "bash",
                Repository.path("k8s/logs/append-only.sh").toString(),
                "https://127.0.0.1:" + store.getAddress().getPort() + "/relais",
                folder.toString());
    }

    @Test
    void isWhatTakesLinesOfTheCollectorAndDoesNothingElseForIt() throws Exception {
        assertThat(look().lines()).hasSize(6).allMatch(line -> line.startsWith("yes: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void isNoStoreThatDoesMoreForIt(String method) {
        allowed.add(method);

        assertThatThrownBy(this::look).hasMessageContaining("NO: " + method + " is refused to the collector (204)");
    }

    @Test
    void isNoStoreThatTakesLinesOfAnybody() {
        takesFromAnybody = true;

        assertThatThrownBy(this::look).hasMessageContaining("NO: a line of somebody else is refused (204)");
    }

    @Test
    void isNoStoreThatTakesNothing() {
        allowed.clear();

        assertThatThrownBy(this::look).hasMessageContaining("NO: the collector can add a line (405)");
    }

    /** Somebody stands before the store: nothing is told to him. */
    @Test
    void isNoStoreThatHasNotShownWhoItIs() throws Exception {
        Files.copy(folder.resolve("collector.pem"), folder.resolve("store.pem"), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(this::look).hasMessageContaining("NO: the collector can add a line (000)");
    }
}
