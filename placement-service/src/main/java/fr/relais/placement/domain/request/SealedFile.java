package fr.relais.placement.domain.request;

import java.util.Arrays;

/** A case file as it is kept: encrypted under the key of its own case. Prints nothing. */
public final class SealedFile {

    private final byte[] bytes;

    public SealedFile(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedFile file && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "***";
    }
}
