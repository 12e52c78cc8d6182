package fr.relais.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests a service works on at once.
 *
 * @param most requests in the service, of services and of people
 * @param ofPeople how many of them may be of people: the rest is for services, whose calls find somebody a place
 */
@ConfigurationProperties(prefix = "relais.admission", ignoreUnknownFields = false)
public record AdmissionSettings(
        @DefaultValue("500") int most, @DefaultValue("400") int ofPeople) {

    public AdmissionSettings {
        if (ofPeople < 1 || most < ofPeople) {
            throw new IllegalArgumentException(
                    "relais.admission.of-people must be between 1 and relais.admission.most");
        }
    }
}
