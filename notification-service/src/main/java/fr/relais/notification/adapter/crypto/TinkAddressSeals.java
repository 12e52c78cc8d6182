package fr.relais.notification.adapter.crypto;

import com.google.crypto.tink.Aead;
import fr.relais.notification.application.contact.AddressSeals;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.SealedAddress;

/** Under the key of contacts; whose it is and for which channel is authenticated with it. */
final class TinkAddressSeals implements AddressSeals {

    private final FilledSeal seal;

    TinkAddressSeals(Aead key) {
        this.seal = new FilledSeal(key);
    }

    @Override
    public SealedAddress seal(ContactId contact, Channel channel, String address) {
        return seal.seal(address, about(contact, channel));
    }

    @Override
    public String open(ContactId contact, Channel channel, SealedAddress sealed) {
        return seal.open(sealed, about(contact, channel));
    }

    private static String about(ContactId contact, Channel channel) {
        return "contacts/" + contact + "/" + channel;
    }
}
