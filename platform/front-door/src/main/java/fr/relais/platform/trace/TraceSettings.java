package fr.relais.platform.trace;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * To whom the steps of requests are told.
 *
 * @param endpoint where OTLP is taken over HTTP, usually a path {@code /v1/traces}; nobody is told anything when absent
 *     or empty
 * @param share of the traces that begin here so many are kept, from 0 to 1
 */
@ConfigurationProperties(prefix = "relais.traces", ignoreUnknownFields = false)
public record TraceSettings(
        @Nullable String endpoint, @DefaultValue("1") double share) {

    public TraceSettings {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("relais.traces.share must be from 0 to 1");
        }
        if (endpoint != null && !endpoint.isBlank() && !isHttp(URI.create(endpoint))) {
            throw new IllegalArgumentException("relais.traces.endpoint must be an address of HTTP");
        }
    }

    /** Whom to tell; nothing where nobody is named. */
    @Nullable
    URI address() {
        return endpoint == null || endpoint.isBlank() ? null : URI.create(endpoint);
    }

    private static boolean isHttp(URI address) {
        return address.getHost() != null && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
    }
}
