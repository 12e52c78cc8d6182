package fr.relais.gateway.console.session;

import java.util.List;
import java.util.Objects;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who is signed in, as her access token says it. What she may do is decided by the services; here it only decides what
 * is in the menu.
 *
 * @param name what she signed in with, for her own eyes
 * @param roles as the services know them
 */
public record Person(String name, List<String> roles) {

    static final String ROLES = "roles";

    public Person {
        roles = List.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** The person of a session. */
    public static Person of(Authentication session) {
        var user = Objects.requireNonNull((OidcUser) session.getPrincipal());
        var name = user.getPreferredUsername();
        return new Person(name == null ? "" : name, Objects.requireNonNull(user.getClaimAsStringList(ROLES)));
    }
}
