package fr.relais.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree of RFC 6962 (section 2.1) over the lines of a block: one hash covers them all, and a few hashes beside a
 * line prove that it is one of them, at its place, without any other line.
 *
 * <p>A leaf and a node are hashed differently, so that nobody can hand out a node as a line.
 */
public final class Merkle {

    private Merkle() {}

    /** The hash that covers all lines in their order; one at least. */
    public static Hash root(List<String> lines) {
        return rootOf(leaves(lines));
    }

    /** What proves the line at that place, counted from zero: from the leaf upwards. */
    public static List<Hash> path(List<String> lines, int place) {
        if (place < 0 || place >= lines.size()) {
            throw new IllegalArgumentException("there is no such line");
        }
        var path = new ArrayList<Hash>();
        climb(leaves(lines), place, path);
        return List.copyOf(path);
    }

    /** Whether a line stands at that place among so many, under that root. */
    public static boolean proves(String line, Place place, List<Hash> path, Hash root) {
        var index = place.index();
        var last = place.of() - 1;
        if (index < 0 || index > last) {
            return false;
        }
        var hash = Hash.leaf(line);
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            if (index % 2 == 1 || index == last) {
                hash = Hash.node(beside, hash);
                while (index % 2 == 0 && index != 0) {
                    index >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, beside);
            }
            index >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /**
     * Where a line stands.
     *
     * @param index from zero
     * @param of how many there are
     */
    public record Place(long index, long of) {}

    private static List<Hash> leaves(List<String> lines) {
        return lines.stream().map(Hash::leaf).toList();
    }

    private static Hash rootOf(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        var half = half(leaves.size());
        return Hash.node(rootOf(leaves.subList(0, half)), rootOf(leaves.subList(half, leaves.size())));
    }

    /** What lies beside the leaf on each floor, the lowest first. */
    private static void climb(List<Hash> leaves, int place, List<Hash> path) {
        if (leaves.size() == 1) {
            return;
        }
        var half = half(leaves.size());
        var left = leaves.subList(0, half);
        var right = leaves.subList(half, leaves.size());
        if (place < half) {
            climb(left, place, path);
            path.add(rootOf(right));
        } else {
            climb(right, place - half, path);
            path.add(rootOf(left));
        }
    }

    /** The largest power of two that is smaller. */
    private static int half(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
