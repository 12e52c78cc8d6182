package fr.relais.gateway.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The browsable description of the interfaces.
 *
 * @param enabled whether there is one at {@code /docs}
 * @param swaggerUi the version of the page, set by the build
 */
@ConfigurationProperties(prefix = "relais.docs", ignoreUnknownFields = false)
public record DocsSettings(@DefaultValue("true") boolean enabled, String swaggerUi) {}
