package fr.relais.placement.config;

import java.time.Duration;

import fr.relais.placement.domain.oversight.Quota;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be submitted unless a coordinator allows more for a day. What is for tonight is never refused.
 *
 * @param person by one caseworker
 * @param organisation by all of an organisation together
 * @param window within which time
 * @param open for how many others of an organisation nobody may have a place yet when it submits one more
 * @param openAPerson so many of them may be one caseworker's
 * @param narrowWaits whether a search that leaves no région whole waits for a coordinator's word; false only where
 *     nobody is hidden
 */
@ConfigurationProperties(prefix = "relais.quotas", ignoreUnknownFields = false)
record QuotaSettings(
        @DefaultValue("20") int person,
        @DefaultValue("60") int organisation,
        @DefaultValue("24h") Duration window,
        @DefaultValue("300") int open,
        @DefaultValue("100") int openAPerson,
        @DefaultValue("true") boolean narrowWaits) {

    Quota quota() {
        return new Quota(person, organisation, window, open, openAPerson);
    }
}
