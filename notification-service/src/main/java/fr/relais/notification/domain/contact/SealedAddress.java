package fr.relais.notification.domain.contact;

/**
 * An address, a telephone number or a secret that only this service can read.
 *
 * @param text what it was sealed to, in base64
 */
public record SealedAddress(String text) {

    public SealedAddress {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("nothing is sealed");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
