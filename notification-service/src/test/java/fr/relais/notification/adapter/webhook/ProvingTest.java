package fr.relais.notification.adapter.webhook;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import fr.relais.notification.domain.webhook.Result;
import io.netty.handler.ssl.SslContextBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.netty.tcp.SslProvider.SslContextSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is called proves the name that it is called by, or hears nothing. */
class ProvingTest {

    private static final char[] PASSWORD = "password".toCharArray();

    private final AtomicInteger heard = new AtomicInteger();

    @TempDir
    private Path files;

    @Test
    void isCalledByTheNameThatItProves() throws Exception {
        assertThat(call("localhost", true)).isEqualTo(Result.TAKEN);
        assertThat(heard).hasValue(1);
    }

    @Test
    void isNotCalledWithTheCertificateOfSomebodyElse() throws Exception {
        assertThat(call("other.an.example", true)).isEqualTo(Result.AWAY);
        assertThat(heard).hasValue(0);
    }

    @Test
    void isNotCalledWithACertificateThatNobodyVouchesFor() throws Exception {
        assertThat(call("localhost", false)).isEqualTo(Result.AWAY);
        assertThat(heard).hasValue(0);
    }

    private Result call(String name, boolean known) throws Exception {
        var keys = keys(name);
        var server = server(keys);
        try {
            var address = "https://localhost:" + server.getAddress().getPort() + "/relais";
            return known ? Calling.call(trusting(keys), address) : Calling.call(address);
        } finally {
            server.stop(0);
        }
    }

    private HttpsServer server(KeyStore keys) throws GeneralSecurityException, IOException {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            heard.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static Consumer<SslContextSpec> trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        var known = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        known.init(keys);
        var context = SslContextBuilder.forClient().trustManager(known).build();
        return proof -> proof.sslContext(context);
    }

    private KeyStore keys(String name) throws Exception {
        var file = files.resolve("keys.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = new FileInputStream(file.toFile())) {
            keys.load(in, PASSWORD);
        }
        var known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setKeyEntry(
                "receiver", keys.getKey("receiver", PASSWORD), PASSWORD, keys.getCertificateChain("receiver"));
        known.setCertificateEntry("known", keys.getCertificate("receiver"));
        return known;
    }
}
