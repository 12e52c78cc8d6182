package fr.relais.notification.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Short messages, which nobody carries yet.
 *
 * @param toLog whether they are said to be sent, and a line of the log says so, without what and to whom; for trying
 *     things out
 */
@ConfigurationProperties(prefix = "relais.sms", ignoreUnknownFields = false)
public record SmsSettings(@DefaultValue("false") boolean toLog) {}
