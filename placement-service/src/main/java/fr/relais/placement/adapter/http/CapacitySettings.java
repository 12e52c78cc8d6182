package fr.relais.placement.adapter.http;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the beds are kept.
 *
 * @param url scheme, host and port of the service; no default
 */
@ConfigurationProperties(prefix = "relais.capacity", ignoreUnknownFields = false)
record CapacitySettings(String url) {

    CapacitySettings {
        if (url == null || url.isBlank()) {
            throw new IllegalArgumentException("relais.capacity.url is required");
        }
    }
}
