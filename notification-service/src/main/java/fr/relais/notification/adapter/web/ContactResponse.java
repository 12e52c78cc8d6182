package fr.relais.notification.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.Contact;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is reached, as she sees it: that there is an address, and never which, so that whoever has taken her
 * account does not learn it.
 *
 * @param channels over which she wants to be reached
 * @param safeUntil from when on nothing is sent unless she says that it is still safe; absent where nothing is sent
 * @param open over which this installation sends at all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactResponse(
        List<String> channels, String language, @Nullable Instant safeUntil, List<String> open) {

    static ContactResponse of(Contact contact, Set<Channel> open) {
        var channels = names(contact.addresses().keySet());
        return new ContactResponse(
                channels, contact.language().name(), channels.isEmpty() ? null : contact.safeUntil(), names(open));
    }

    private static List<String> names(Set<Channel> channels) {
        return channels.stream().sorted().map(Enum::name).toList();
    }
}
