package fr.relais.platform.trace;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * To whom the steps of requests are told.
 *
 * @param endpoint where OTLP is taken over HTTP, usually a path {@code /v1/traces}; nobody is told anything when absent
 * @param share of the traces that begin here so many are kept, from 0 to 1
 */
@ConfigurationProperties(prefix = "relais.traces", ignoreUnknownFields = false)
public record TraceSettings(
        @Nullable URI endpoint, @DefaultValue("1") double share) {

    public TraceSettings {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("relais.traces.share must be from 0 to 1");
        }
        if (endpoint != null && (endpoint.getHost() == null || !isHttp(endpoint.getScheme()))) {
            throw new IllegalArgumentException("relais.traces.endpoint must be an address of HTTP");
        }
    }

    private static boolean isHttp(@Nullable String scheme) {
        return "http".equals(scheme) || "https".equals(scheme);
    }
}
