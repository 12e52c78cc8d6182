package fr.relais.placement.adapter.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Function;

import com.google.crypto.tink.Aead;
import fr.relais.placement.application.MeetingPoints;
import fr.relais.placement.domain.disclosure.MeetingSentence;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import reactor.core.publisher.Mono;

/**
 * Meeting points under the key of their request, filled up to one length: how long a sentence is would tell sentences
 * apart.
 */
final class TinkMeetingPoints implements MeetingPoints {

    /** The most that a character takes. */
    private static final int BYTES = 4;

    private static final int LENGTH = Short.BYTES + BYTES * MeetingSentence.MOST_CHARACTERS;

    private final CaseKeys keys;

    TinkMeetingPoints(CaseKeys keys) {
        this.keys = keys;
    }

    @Override
    public Mono<SealedFile> seal(RequestId request, OfferId offer, MeetingSentence sentence) {
        return withKey(request, key -> encrypted(key, boundTo(request, offer), sentence));
    }

    @Override
    public Mono<MeetingSentence> open(RequestId request, OfferId offer, SealedFile sealed) {
        return withKey(request, key -> decrypted(key, boundTo(request, offer), sealed));
    }

    /** No key is made here: a request without one has been erased. */
    private <T> Mono<T> withKey(RequestId request, Function<Aead, T> use) {
        return Mono.defer(() -> keys.find(request.value()))
                .map(use)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("a case has no key any more")));
    }

    /** To the offer, and to being a meeting point: nothing else that is sealed under the key can be taken for it. */
    private static byte[] boundTo(RequestId request, OfferId offer) {
        return ("meeting point of " + request + " by " + offer).getBytes(StandardCharsets.UTF_8);
    }

    private static SealedFile encrypted(Aead key, byte[] bound, MeetingSentence sentence) {
        var text = sentence.value().getBytes(StandardCharsets.UTF_8);
        var plain = ByteBuffer.allocate(LENGTH).putShort((short) text.length).put(text);
        try {
            return new SealedFile(key.encrypt(plain.array(), bound));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a meeting point could not be sealed", failure);
        }
    }

    private static MeetingSentence decrypted(Aead key, byte[] bound, SealedFile sealed) {
        try {
            var plain = ByteBuffer.wrap(key.decrypt(sealed.bytes(), bound));
            var text = new byte[plain.getShort()];
            plain.get(text);
            return new MeetingSentence(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a meeting point could not be opened", failure);
        }
    }
}
