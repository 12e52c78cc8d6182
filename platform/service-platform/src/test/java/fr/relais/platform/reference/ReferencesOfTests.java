package fr.relais.platform.reference;

import java.nio.charset.StandardCharsets;

/** References under a key that a test chose. */
public final class ReferencesOfTests {

    private ReferencesOfTests() {}

    public static References under(String key) {
        return new References(key.getBytes(StandardCharsets.UTF_8));
    }
}
