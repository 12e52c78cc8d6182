package fr.relais.placement.adapter.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.placement.application.SearchSeals;
import fr.relais.placement.domain.curiosity.Asked;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.placement.domain.territory.Territory;

/**
 * One bit for each département, three times, encrypted under the master key; the organisation is part of what is
 * authenticated. The length is always the same, and the same zones never look the same twice.
 */
final class TinkSearchSeals implements SearchSeals {

    private final List<String> codes;
    private final int bytes;
    private final MasterKeys masters;

    TinkSearchSeals(Territory territory, MasterKeys masters) {
        this.codes = territory.codes().stream().sorted().toList();
        this.bytes = (3 * codes.size() + Byte.SIZE - 1) / Byte.SIZE;
        this.masters = masters;
    }

    @Override
    public SealedFile seal(String organisation, Asked asked) {
        var bits = new BitSet();
        mark(bits, 0, asked.dangerZones());
        mark(bits, codes.size(), asked.localZones());
        mark(bits, 2 * codes.size(), asked.departures());
        var plain = new byte[bytes];
        var set = bits.toByteArray();
        System.arraycopy(set, 0, plain, 0, set.length);
        return sealed(organisation, plain);
    }

    private SealedFile sealed(String organisation, byte[] plain) {
        try {
            return new SealedFile(masters.ring().aead().encrypt(plain, context(organisation)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a search could not be sealed", failure);
        }
    }

    private void mark(BitSet bits, int from, Set<String> zones) {
        zones.stream().mapToInt(codes::indexOf).filter(found -> found >= 0).forEach(found -> bits.set(from + found));
    }

    @Override
    public Asked open(String organisation, SealedFile sealed) {
        try {
            var bits = BitSet.valueOf(plain(organisation, sealed));
            return new Asked(marked(bits, 0), marked(bits, codes.size()), marked(bits, 2 * codes.size()));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a search could not be opened", failure);
        }
    }

    private byte[] plain(String organisation, SealedFile sealed) throws GeneralSecurityException {
        return masters.ring().aead().decrypt(sealed.bytes(), context(organisation));
    }

    @Override
    public SealedFile renewed(String organisation, SealedFile sealed) {
        if (masters.ring().isNewest(sealed.bytes())) {
            return sealed;
        }
        try {
            return sealed(organisation, plain(organisation, sealed));
        } catch (GeneralSecurityException lost) {
            return sealed;
        }
    }

    private Set<String> marked(BitSet bits, int from) {
        return bits.get(from, from + codes.size()).stream().mapToObj(codes::get).collect(Collectors.toSet());
    }

    private static byte[] context(String organisation) {
        return ("search of " + organisation).getBytes(StandardCharsets.UTF_8);
    }
}
