package fr.relais.sandbox.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** Looks for words of nobody in whatever has come out, in all their forms at once; looks into what is packed too. */
final class Traces {

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int DEEPEST = 3;

    /** By their first three bytes. */
    private final Map<Integer, List<Form>> forms = new HashMap<>();

    private final List<Found> found = new ArrayList<>();
    private long looked;

    private record Form(Canary canary, byte[] bytes) {}

    /** Where a word was found that belongs to nobody. */
    record Found(String field, String where) {}

    Traces(Collection<Canary> canaries) {
        canaries.forEach(canary -> canary.forms()
                .forEach(bytes -> forms.computeIfAbsent(start(bytes, 0), start -> new ArrayList<>())
                        .add(new Form(canary, bytes))));
    }

    /** Every file under a folder. */
    Traces lookInto(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                lookInto(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return this;
    }

    Traces lookInto(String where, byte[] bytes) {
        lookInto(where, bytes, 0);
        return this;
    }

    List<Found> found() {
        return found.stream().distinct().toList();
    }

    /** How many bytes were looked at. */
    long looked() {
        return looked;
    }

    private void lookInto(String where, byte[] bytes, int depth) {
        looked += bytes.length;
        for (var at = 0; at < bytes.length - 2; at++) {
            var candidates = forms.get(start(bytes, at));
            if (candidates != null) {
                compare(where, bytes, at, candidates);
            }
        }
        if (depth < DEEPEST) {
            unpack(where, bytes, depth);
        }
    }

    private void compare(String where, byte[] bytes, int at, List<Form> candidates) {
        for (var form : candidates) {
            var end = at + form.bytes().length;
            if (end <= bytes.length && Arrays.equals(bytes, at, end, form.bytes(), 0, form.bytes().length)) {
                found.add(new Found(form.canary().field(), where));
            }
        }
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | bytes[at + 2] & 0xff;
    }

    private void unpack(String where, byte[] bytes, int depth) {
        try {
            if (begins(bytes, GZIP)) {
                lookInto(where + "!", all(new GZIPInputStream(new ByteArrayInputStream(bytes))), depth + 1);
            } else if (begins(bytes, ZIP)) {
                try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                        lookInto(where + "!" + entry.getName(), all(zip), depth + 1);
                    }
                }
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(where, damaged);
        }
    }

    private static byte[] all(InputStream packed) throws IOException {
        return packed.readAllBytes();
    }

    private static boolean begins(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
