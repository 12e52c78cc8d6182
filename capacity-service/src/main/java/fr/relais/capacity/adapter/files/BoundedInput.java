package fr.relais.capacity.adapter.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;

/** Gives so many bytes and no more: what unpacks to more than that is not worth unpacking. */
final class BoundedInput extends FilterInputStream {

    private long left;

    BoundedInput(InputStream packed, long most) {
        super(packed);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        var value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        var skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new UnreadableFile(FileFault.UNPACKS_TOO_LARGE);
        }
    }
}
