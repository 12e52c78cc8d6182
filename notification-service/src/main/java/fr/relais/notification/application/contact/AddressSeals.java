package fr.relais.notification.application.contact;

import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.SealedAddress;

/** Seals addresses, each for one contact and one channel: what is sealed for one cannot be opened as another's. */
public interface AddressSeals {

    SealedAddress seal(ContactId contact, Channel channel, String address);

    String open(ContactId contact, Channel channel, SealedAddress sealed);
}
