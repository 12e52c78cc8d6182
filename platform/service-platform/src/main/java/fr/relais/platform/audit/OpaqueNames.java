package fr.relais.platform.audit;

import fr.relais.platform.reference.References;

/**
 * What a thing is called in the register: a keyed digest of its name, another one for each organisation. So entries of
 * one organisation about one thing can be brought together, those of a referrer and of a centre cannot; and once the
 * name is erased nobody can tell any more what was meant.
 */
public final class OpaqueNames {

    private final References references;

    OpaqueNames(References references) {
        this.references = references;
    }

    /** Nothing for nothing. */
    public String of(String name, String organisation) {
        return name.isEmpty() ? "" : references.referenceOf("audit " + organisation, name);
    }
}
