package fr.relais.gateway.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What browsers are told.
 *
 * @param strictTransport whether they may only come back over TLS
 */
@ConfigurationProperties(prefix = "relais.headers", ignoreUnknownFields = false)
public record HeaderSettings(@DefaultValue("true") boolean strictTransport) {}
