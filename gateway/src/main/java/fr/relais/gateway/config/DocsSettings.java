package fr.relais.gateway.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The descriptions of the interfaces.
 *
 * @param enabled whether there is one to browse at {@code /docs}, and those of the services under {@code /openapi}
 * @param swaggerUi the version of the page, set by the build
 */
@ConfigurationProperties(prefix = "relais.docs", ignoreUnknownFields = false)
public record DocsSettings(@DefaultValue("true") boolean enabled, String swaggerUi) {}
