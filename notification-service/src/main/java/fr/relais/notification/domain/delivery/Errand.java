package fr.relais.notification.domain.delivery;

import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be delivered.
 *
 * @param contact who is written to
 * @param about the notice it is for; absent where the hour has come and nothing else
 */
public record Errand(
        ContactId contact,
        Channel channel,
        Occasion occasion,
        @Nullable About about) {}
