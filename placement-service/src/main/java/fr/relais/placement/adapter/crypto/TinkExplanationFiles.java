package fr.relais.placement.adapter.crypto;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import com.google.crypto.tink.Aead;
import fr.relais.placement.application.ExplanationFiles;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import reactor.core.publisher.Mono;

/** Explanations under the key of their request, packed before they are encrypted: they repeat themselves a lot. */
final class TinkExplanationFiles implements ExplanationFiles {

    private final CaseKeys keys;

    TinkExplanationFiles(CaseKeys keys) {
        this.keys = keys;
    }

    @Override
    public Mono<Seal> sealOf(RequestId request) {
        return Mono.defer(() -> keys.find(request.value())).map(key -> new TinkSeal(key, boundTo(request)));
    }

    /** To the case, and to being an explanation: it cannot be taken for the file of the case. */
    private static byte[] boundTo(RequestId request) {
        return ("explanation of " + request).getBytes(StandardCharsets.UTF_8);
    }

    private record TinkSeal(Aead key, byte[] bound) implements Seal {

        @Override
        public SealedFile close(byte[] explanation) {
            try {
                return new SealedFile(key.encrypt(packed(explanation), bound));
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException("an explanation could not be sealed", failure);
            }
        }

        @Override
        public byte[] open(SealedFile file) {
            try {
                return unpacked(key.decrypt(file.bytes(), bound));
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException("an explanation could not be opened", failure);
            }
        }

        private static byte[] packed(byte[] plain) {
            var bytes = new ByteArrayOutputStream();
            try (var pack = new DeflaterOutputStream(bytes)) {
                pack.write(plain);
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
            return bytes.toByteArray();
        }

        private static byte[] unpacked(byte[] packed) {
            try (var unpack = new InflaterInputStream(new ByteArrayInputStream(packed))) {
                return unpack.readAllBytes();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
