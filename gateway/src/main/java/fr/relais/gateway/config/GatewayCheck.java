package fr.relais.gateway.config;

import java.util.List;

import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import org.springframework.core.annotation.Order;

/**
 * In production nobody reads along between browsers, the pages and the identity provider, and nobody is shown how the
 * interfaces are made; and what the gateway decides is told. Whatever carries a secret or a session is meant for TLS.
 */
@Order(70)
final class GatewayCheck implements StartCheck {

    private static final String COOKIE = "server.reactive.session.cookie.";

    private static final List<String> ADDRESSES = List.of(
            "relais.identity.url",
            "relais.console.address",
            "relais.console.authorization",
            "relais.console.token",
            "relais.console.revocation",
            "relais.console.neutral");

    @Override
    public void settings(Starting starting) {
        for (var name : ADDRESSES) {
            starting.setting(name).ifPresent(address -> starting.requireTls(name, address));
        }
        starting.requireInProduction(
                !starting.settings(DocsSettings.class).enabled(), "relais.docs.enabled to be false");
        starting.requireInProduction(
                starting.settings(HeaderSettings.class).strictTransport(),
                "relais.headers.strict-transport to be true");
        starting.requireInProduction(starting.setting("relais.client.id").isPresent(), "relais.client.id");
        requireClosedCookie(starting);
    }

    private static void requireClosedCookie(Starting starting) {
        for (var name : List.of("secure", "http-only")) {
            starting.requireInProduction(
                    starting.setting(COOKIE + name).filter("true"::equals).isPresent(), COOKIE + name + " to be true");
        }
        starting.requireInProduction(
                starting.setting(COOKIE + "name")
                        .filter(name -> name.startsWith("__Host-"))
                        .isPresent(),
                COOKIE + "name to begin with __Host-");
        starting.requireInProduction(
                starting.setting(COOKIE + "same-site")
                        .filter(site -> !site.equalsIgnoreCase("none"))
                        .isPresent(),
                COOKIE + "same-site to be lax or strict");
    }
}
