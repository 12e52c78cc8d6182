package fr.relais.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are. Those of Relais have no default.
 *
 * @param capacity of beds
 * @param placement of requests and offers
 * @param notification of inboxes
 * @param identity the identity provider; its address is only needed where tokens are given out through the gateway
 */
@ConfigurationProperties(prefix = "relais")
public record UpstreamSettings(Service capacity, Service placement, Service notification, Identity identity) {

    public UpstreamSettings {
        requireAddress("relais.capacity", capacity);
        requireAddress("relais.placement", placement);
        requireAddress("relais.notification", notification);
        Objects.requireNonNull(identity, "relais.identity.issuer is required");
    }

    private static void requireAddress(String name, @Nullable Service service) {
        if (service == null) {
            throw new IllegalArgumentException(name + ".url is required");
        }
    }

    /**
     * One service of Relais.
     *
     * @param url scheme, host and port of the service; no default
     */
    public record Service(URI url) {}

    /**
     * Whose tokens are believed.
     *
     * @param issuer the identity provider, as it names itself in tokens; no default
     * @param url where {@code /oauth2/token} is routed to; nowhere when absent
     * @param keys where its public keys are; by default {@code <issuer>/oauth2/jwks}
     * @param metadata where the provider describes itself, which is looked at once at the start; by default
     *     {@code <issuer>/.well-known/openid-configuration}, and nowhere when its keys are named
     * @param audience what a token must be meant for
     * @param skew how far the clocks of the two machines may differ
     */
    public record Identity(
            String issuer,
            @Nullable URI url,
            @Nullable String keys,
            @Nullable String metadata,
            @DefaultValue("relais") String audience,
            @DefaultValue("30s") Duration skew) {

        public Identity {
            Objects.requireNonNull(issuer, "relais.identity.issuer is required");
        }

        public String keysAddress() {
            return keys == null ? issuer + "/oauth2/jwks" : keys;
        }
    }
}
