package fr.relais.figures.adapter.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import fr.relais.figures.application.Seals;

/** Authenticated encryption under the key of the statistics; what it is about is authenticated with it. */
final class TinkSeals implements Seals {

    private final Aead key;

    TinkSeals(Aead key) {
        this.key = key;
    }

    @Override
    public byte[] seal(String about, byte[] plain) {
        try {
            return key.encrypt(plain, about.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("it could not be sealed", failure);
        }
    }

    @Override
    public byte[] open(String about, byte[] sealed) {
        try {
            return key.decrypt(sealed, about.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("it could not be opened", failure);
        }
    }
}
