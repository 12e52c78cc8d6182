package fr.relais.sandbox.journey;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A word of nobody, drawn for one run: wherever it turns up, what was confided there has leaked. It has accented
 * letters only, so that each way of writing it down gives other bytes.
 *
 * @param field where it was entered
 */
record Canary(String field, String word) {

    private static final String LETTERS = "éàèùçôîïüâêëû";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Canary in(String field) {
        return new Canary(
                field,
                RANDOM.ints(LENGTH, 0, LETTERS.length())
                        .mapToObj(LETTERS::charAt)
                        .map(String::valueOf)
                        .collect(Collectors.joining()));
    }

    /** In an address. */
    String escaped() {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /** Every form in which it could be written down, as bytes. */
    List<byte[]> forms() {
        var forms = new ArrayList<byte[]>();
        for (var text : List.of(word, decomposed())) {
            forms.add(text.getBytes(StandardCharsets.UTF_8));
            forms.add(text.getBytes(StandardCharsets.UTF_16LE));
            forms.add(text.getBytes(StandardCharsets.UTF_16BE));
            forms.addAll(ofBytes(text.getBytes(StandardCharsets.UTF_8)));
            forms.addAll(bothCases(URLEncoder.encode(text, StandardCharsets.UTF_8)));
            forms.addAll(bothCases(inJson(text)));
        }
        forms.add(word.getBytes(Charset.forName("windows-1252")));
        forms.addAll(ofBytes(word.getBytes(Charset.forName("windows-1252"))));
        return forms;
    }

    private String decomposed() {
        return Normalizer.normalize(word, Normalizer.Form.NFD);
    }

    private static List<byte[]> ofBytes(byte[] bytes) {
        var forms = new ArrayList<>(bothCases(HexFormat.of().formatHex(bytes)));
        for (var before = 0; before < 3; before++) {
            forms.add(ascii(base64(bytes, before, Base64.getEncoder())));
            forms.add(ascii(base64(bytes, before, Base64.getUrlEncoder())));
        }
        return forms;
    }

    /** What is always the same of it, wherever it stands in what was encoded. */
    private static String base64(byte[] bytes, int before, Base64.Encoder encoder) {
        var padded = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, padded, before, bytes.length);
        return encoder.withoutPadding()
                .encodeToString(padded)
                .substring((before * 8 + 5) / 6, (before + bytes.length) * 8 / 6);
    }

    private static String inJson(String text) {
        return text.chars()
                .mapToObj(letter -> letter < 128 ? String.valueOf((char) letter) : "\\u%04x".formatted(letter))
                .collect(Collectors.joining());
    }

    /** As it is too: a decomposed letter is a small one before an escape in capitals. */
    private static List<byte[]> bothCases(String text) {
        return List.of(
                ascii(text),
                ascii(text.toLowerCase(Locale.ROOT)),
                ascii(text.toUpperCase(Locale.ROOT).replace("\\U", "\\u")));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
