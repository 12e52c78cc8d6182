package fr.relais.capacity.adapter.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file from its first byte, unpacked when it is packed with gzip, as the register gives out its feed. */
final class Opened {

    private static final int BUFFER = 64 * 1024;

    private Opened() {}

    static InputStream of(Path file, long most) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        if (isPacked(bytes)) {
            return new BufferedInputStream(new BoundedInput(new GZIPInputStream(bytes, BUFFER), most), BUFFER);
        }
        return bytes;
    }

    private static boolean isPacked(InputStream bytes) throws IOException {
        bytes.mark(2);
        var packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return packed;
    }
}
