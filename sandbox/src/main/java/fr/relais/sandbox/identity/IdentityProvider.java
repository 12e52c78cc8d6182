package fr.relais.sandbox.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import fr.relais.sandbox.demo.Account;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A Spring Authorization Server on loopback, in this process.
 *
 * <p>It gives out tokens for ten minutes, to the given accounts only: by client credentials, or by a code after signing
 * in with a browser. It keeps nothing but its signing key: tokens of an earlier run stay valid until they expire, and
 * who had signed in signs in again.
 */
public final class IdentityProvider implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private IdentityProvider(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The name of the provider that listens on the given port, as its tokens say it. */
    public static URI issuer(int port) {
        return URI.create("http://localhost:" + port);
    }

    /** Starts the provider. It gives out tokens when this returns. */
    public static IdentityProvider start(int port, Path signingKey, List<Account> accounts, Console console) {
        var settings = new IdentityProviderSettings(issuer(port).toString(), signingKey, accounts, console);
        return new IdentityProvider(new SpringApplicationBuilder(IdentityConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .initializers(started -> started.getBeanFactory().registerSingleton("settings", settings))
                .properties(properties(port))
                .run());
    }

    private static Map<String, Object> properties(int port) {
        return Map.of(
                "server.port",
                port,
                "server.address",
                "127.0.0.1",
                "server.tomcat.threads.max",
                8,
                "server.tomcat.threads.min-spare",
                1,
                "spring.main.banner-mode",
                "off",
                "spring.main.log-startup-info",
                false,
                "spring.jmx.enabled",
                false,
                "logging.level.root",
                "WARN");
    }

    @Override
    public void close() {
        context.close();
    }
}
