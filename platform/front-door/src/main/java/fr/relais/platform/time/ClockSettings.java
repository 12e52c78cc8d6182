package fr.relais.platform.time;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the domain clock may be shifted. Only the sandbox does so; elsewhere the service refuses to start with it.
 *
 * @param file a text file with an ISO-8601 duration, such as {@code PT80H}; absent or empty means no shift
 */
@ConfigurationProperties(prefix = "relais.clock", ignoreUnknownFields = false)
public record ClockSettings(@Nullable Path file) {}
