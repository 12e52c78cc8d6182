package fr.relais.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.relais.audit.Entry.Kind;

/** Registers as a service writes them, and as somebody writes them who would like them to have been otherwise. */
final class Registers {

    static final String SERVICE = "placement-service";
    static final Instant NOW = Instant.parse("2026-12-01T02:00:00.123Z");
    static final KeyPair KEYS = keys();

    private Registers() {}

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String line(String object) {
        return line("REFERRER", "org-1", object);
    }

    static String line(String role, String organisation, String object) {
        var entry = new Entry(NOW, Kind.READ, "sub-1", role, organisation, "GET /v1/x", object, "", "200", "c-1");
        return Entry.salted(
                entry.line(), Hash.leaf(object).value().substring(0, 16).getBytes(StandardCharsets.UTF_8));
    }

    /** Blocks of one, two, three entries and so on. */
    static List<Block> register(int blocks) {
        var entries = new ArrayList<List<String>>();
        for (var block = 1; block <= blocks; block++) {
            var lines = new ArrayList<String>();
            for (var entry = 0; entry < block; entry++) {
                lines.add(line("ref-" + block + "-" + entry));
            }
            entries.add(lines);
        }
        return chained(entries);
    }

    /** A sound chain over any entries: what an operator can make who owns the database. */
    static List<Block> chained(List<List<String>> entries) {
        var blocks = new ArrayList<Block>();
        for (var lines : entries) {
            blocks.add(
                    blocks.isEmpty()
                            ? Block.first(SERVICE, lines)
                            : blocks.get(blocks.size() - 1).next(lines));
        }
        return blocks;
    }

    static List<List<String>> entriesOf(List<Block> blocks) {
        return new ArrayList<>(blocks.stream()
                .map(block -> (List<String>) new ArrayList<>(block.entries()))
                .toList());
    }

    /** What is signed when a register has come so far. */
    static SignedCheckpoint checkpoint(List<Block> blocks, int at) {
        return checkpoint(blocks, at, NOW);
    }

    static SignedCheckpoint checkpoint(List<Block> blocks, int at, Instant made) {
        var block = blocks.get(at - 1);
        var entries = blocks.subList(0, at).stream()
                .mapToLong(one -> one.entries().size())
                .sum();
        return SignedCheckpoint.sign(
                new Checkpoint(SERVICE, block.number(), block.hash(), entries, made), KEYS.getPrivate());
    }

    /** What is left when the oldest blocks are removed, the last of them with that number. */
    static List<String> shortened(List<Block> blocks, int removed) {
        var texts = new ArrayList<String>();
        texts.add(checkpoint(blocks, removed).text());
        texts.addAll(texts(blocks.subList(removed, blocks.size())));
        return texts;
    }

    /** The same entries in blocks of the first form, as they were written once. */
    static List<Block> ofTheFirstForm(List<Block> blocks) {
        var old = new ArrayList<Block>();
        for (var block : blocks) {
            var previous = old.isEmpty() ? Hash.NONE : old.get(old.size() - 1).hash();
            old.add(new Block(Block.Form.FIRST, SERVICE, block.number(), previous, block.entries()));
        }
        return old;
    }

    static List<String> texts(List<Block> blocks) {
        return blocks.stream().map(Block::text).toList();
    }
}
