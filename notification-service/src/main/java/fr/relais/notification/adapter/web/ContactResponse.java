package fr.relais.notification.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.contact.Hours;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is reached, as she sees it: that there is an address, and never which, so that whoever has taken her
 * account does not learn it.
 *
 * @param channels over which she wants to be reached
 * @param manager whether she is told when those who were told first have not looked
 * @param safeUntil from when on nothing is sent unless she says that it is still safe; absent where nothing is sent
 * @param open over which this installation sends at all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactResponse(
        List<String> channels,
        String language,
        HoursResponse hours,
        boolean manager,
        @Nullable Instant safeUntil,
        List<String> open) {

    /** When she wants to be reached about what is urgent. */
    record HoursResponse(List<String> days, String from, String to) {

        static HoursResponse of(Hours hours) {
            var days = hours.days().stream().sorted().map(Enum::name).toList();
            return new HoursResponse(days, hours.from().toString(), hours.to().toString());
        }
    }

    static ContactResponse of(Contact contact, Set<Channel> open) {
        var channels = names(contact.addresses().keySet());
        return new ContactResponse(
                channels,
                contact.terms().language().name(),
                HoursResponse.of(contact.terms().hours()),
                contact.terms().manager(),
                channels.isEmpty() ? null : contact.safeUntil(),
                names(open));
    }

    private static List<String> names(Set<Channel> channels) {
        return channels.stream().sorted().map(Enum::name).toList();
    }
}
