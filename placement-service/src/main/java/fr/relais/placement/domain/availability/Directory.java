package fr.relais.placement.domain.availability;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds a centre by its id: a hash table in many small pieces, of which a writer copies those it writes to. Centres
 * come and change; none ever goes.
 */
final class Directory {

    private static final int PIECE_BITS = 12;
    private static final Comparator<byte[]> BY_HASH = Comparator.<byte[]>comparingInt(
                    packed -> hash(PackedCentre.ref(packed)) ^ Integer.MIN_VALUE)
            .thenComparing(packed -> PackedCentre.ref(packed).value());

    private final Object writer;
    private final @Nullable Piece[] pieces;
    private int centres;

    Directory() {
        this(new Object(), new Piece[1 << PIECE_BITS], 0);
    }

    private Directory(Object writer, @Nullable Piece[] pieces, int centres) {
        this.writer = writer;
        this.pieces = pieces;
        this.centres = centres;
    }

    Directory writableBy(Object other) {
        return new Directory(other, pieces.clone(), centres);
    }

    int size() {
        return centres;
    }

    byte @Nullable [] find(CentreRef centre) {
        var piece = pieces[pieceOf(centre)];
        return piece == null ? null : piece.slots[piece.slotOf(centre)];
    }

    void put(CentreRef centre, byte[] packed) {
        var number = pieceOf(centre);
        var piece = pieces[number];
        if (piece == null) {
            piece = new Piece(writer, new byte[4][], 0);
        } else if (piece.writer != writer) {
            piece = new Piece(writer, piece.slots.clone(), piece.used);
        }
        pieces[number] = piece;
        centres += piece.put(centre, packed) ? 1 : 0;
    }

    Stream<byte[]> all() {
        return Arrays.stream(pieces)
                .filter(Objects::nonNull)
                .flatMap(piece -> Arrays.stream(piece.slots))
                .filter(Objects::nonNull);
    }

    /**
     * Some of all, from everywhere alike: those whose hash is lowest, and so the same in whatever order they were
     * announced. Costs what is taken and no more.
     */
    Stream<byte[]> some(int most) {
        return Arrays.stream(pieces)
                .filter(Objects::nonNull)
                .flatMap(Piece::inOrder)
                .limit(most);
    }

    private static int pieceOf(CentreRef centre) {
        return hash(centre) >>> (Integer.SIZE - PIECE_BITS);
    }

    private static int hash(CentreRef centre) {
        return centre.value().hashCode() * 0x9e3779b9;
    }

    /** Half of the slots stay free; a centre is in the first free one from where its hash points. */
    private static final class Piece {

        private final Object writer;
        private byte[][] slots;
        private int used;

        Piece(Object writer, byte[][] slots, int used) {
            this.writer = writer;
            this.slots = slots;
            this.used = used;
        }

        /** By their whole hash, of which pieces have the first bits in common. */
        Stream<byte[]> inOrder() {
            return Arrays.stream(slots).filter(Objects::nonNull).sorted(BY_HASH);
        }

        int slotOf(CentreRef centre) {
            var slot = hash(centre) & slots.length - 1;
            while (slots[slot] != null && !PackedCentre.isOf(slots[slot], centre)) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }

        boolean put(CentreRef centre, byte[] packed) {
            var slot = slotOf(centre);
            var isNew = slots[slot] == null;
            slots[slot] = packed;
            if (isNew && ++used > slots.length / 2) {
                grow();
            }
            return isNew;
        }

        private void grow() {
            var before = slots;
            slots = new byte[2 * before.length][];
            for (var packed : before) {
                if (packed != null) {
                    slots[slotOf(PackedCentre.ref(packed))] = packed;
                }
            }
        }
    }
}
