package fr.relais.platform.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests a service works on at once, and how long it lets one send.
 *
 * @param most requests in the service, of services and of people
 * @param ofPeople how many of them may be of people: the rest is for services, whose calls find somebody a place
 * @param body how long the body of a command may take to arrive; files have a limit of their own
 */
@ConfigurationProperties(prefix = "relais.admission", ignoreUnknownFields = false)
public record AdmissionSettings(
        @DefaultValue("500") int most,
        @DefaultValue("400") int ofPeople,
        @DefaultValue("10s") Duration body) {

    public AdmissionSettings {
        if (ofPeople < 1 || most < ofPeople) {
            throw new IllegalArgumentException(
                    "relais.admission.of-people must be between 1 and relais.admission.most");
        }
        if (body.toMillis() < 1) {
            throw new IllegalArgumentException("relais.admission.body must be positive");
        }
    }
}
