package fr.relais.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who calls, by a token that this service checked itself.
 *
 * @param subject the person or client, opaque
 * @param organisation the organisation acted for, opaque; empty for clients without one
 * @param roles what the caller may act as
 * @param departements the départements a child-protection caller decides for
 * @param signedInAt when the person signed in, in real time; absent when the token does not say
 */
public record Caller(
        String subject,
        String organisation,
        List<String> roles,
        Set<String> departements,
        @Nullable Instant signedInAt) {

    /** The role in which a caller without any role is denied everything. */
    private static final String NONE = "NONE";

    /** The last second of the year 9999: what is later is no moment. */
    private static final long LAST_SECOND = 253_402_300_799L;

    public Caller {
        roles = List.copyOf(roles);
        departements = Set.copyOf(departements);
    }

    /** A caller whose token does not say when she signed in. */
    public Caller(String subject, String organisation, List<String> roles, Set<String> departements) {
        this(subject, organisation, roles, departements, null);
    }

    /** The caller of an authenticated request; the security chain lets no other through. */
    public static Caller of(ServerRequest request) {
        return ifKnown(request.exchange())
                .orElseThrow(() -> new IllegalStateException("a request without a checked token came through"));
    }

    /** The caller, where a token was asked for and is good. */
    public static Optional<Caller> ifKnown(ServerWebExchange exchange) {
        return exchange.getAttribute(CallerFilter.ATTRIBUTE) instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /** The caller, where there is one: a path that is open is asked for by anybody. */
    public static Optional<Caller> ifAny(ServerRequest request) {
        return Optional.ofNullable(request.exchange().<Object>getAttribute(CallerFilter.ATTRIBUTE))
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }

    static Caller of(Authentication authentication) {
        if (authentication instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        throw new IllegalStateException("a caller is known by a token and by nothing else");
    }

    private static Caller of(Jwt token) {
        var organisation = token.getClaimAsString("org");
        return new Caller(
                Objects.requireNonNull(token.getSubject(), "the token was checked for its subject"),
                organisation == null ? "" : organisation,
                claim(token, "roles"),
                Set.copyOf(claim(token, "departements")),
                signedInAt(token));
    }

    /** Seconds since 1970 (OpenID Connect, {@code auth_time}); what is something else says nothing. */
    public static @Nullable Instant signedInAt(Jwt token) {
        return token.getClaims().get("auth_time") instanceof Number seconds
                        && seconds.longValue() > 0
                        && seconds.longValue() <= LAST_SECOND
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
    }

    private static List<String> claim(Jwt token, String name) {
        var values = token.getClaimAsStringList(name);
        return values == null ? List.of() : values;
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** The role written beside what the caller does: the first of the token. */
    public String mainRole() {
        return roles.isEmpty() ? NONE : roles.get(0);
    }
}
