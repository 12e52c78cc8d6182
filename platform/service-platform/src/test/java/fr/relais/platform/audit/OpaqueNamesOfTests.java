package fr.relais.platform.audit;

import fr.relais.platform.reference.ReferencesOfTests;

/** Names under a key that a test chose. */
public final class OpaqueNamesOfTests {

    private OpaqueNamesOfTests() {}

    public static OpaqueNames under(String key) {
        return new OpaqueNames(ReferencesOfTests.under(key));
    }
}
