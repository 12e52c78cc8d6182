package fr.relais.placement.domain.request;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Who brings her, as far as people have said so. It takes two accounts: one that names, and another that agrees; the
 * person who is named may be either. Everybody in it is called by a name of this placement only.
 *
 * @param escort who is named
 * @param by the account that named her
 * @param agreedBy another account that has agreed; absent while none has
 */
public record Naming(
        Reference escort, Reference by, @Nullable Reference agreedBy) {

    public Naming {
        if (by.equals(agreedBy)) {
            throw new IllegalArgumentException("nobody agrees with herself");
        }
    }

    /** Nobody has agreed yet. */
    static Naming proposed(Reference escort, Reference by) {
        return new Naming(escort, by, null);
    }

    Naming agreed(Reference another) {
        return new Naming(escort, by, another);
    }

    boolean names(Reference person) {
        return escort.equals(person);
    }

    /** Whether two have said so. */
    public boolean counts() {
        return agreedBy != null;
    }

    /** Who brings her, once that counts. */
    Optional<Reference> whoCounts() {
        return counts() ? Optional.of(escort) : Optional.empty();
    }
}
