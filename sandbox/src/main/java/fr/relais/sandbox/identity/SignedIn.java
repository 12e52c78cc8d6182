package fr.relais.sandbox.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** When somebody last showed her secret. */
final class SignedIn {

    private SignedIn() {}

    /** Empty for nobody, and for who did not sign in by a browser. */
    static Optional<Instant> at(@Nullable Authentication somebody) {
        return somebody == null
                ? Optional.empty()
                : somebody.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                        .max(Comparator.naturalOrder());
    }
}
