package fr.relais.gateway.console.session;

import java.util.List;
import java.util.Map;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Takes from the access token, which the services will check, who has signed in. A token that they would refuse signs
 * nobody in.
 */
public final class People implements ReactiveOAuth2UserService<OidcUserRequest, OidcUser> {

    private final ReactiveJwtDecoder decoder;

    public People(ReactiveJwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Mono<OidcUser> loadUser(OidcUserRequest request) {
        return decoder.decode(request.getAccessToken().getTokenValue())
                .<OidcUser>map(token -> person(request, token))
                .onErrorMap(JwtException.class, refused -> new OAuth2AuthenticationException("invalid_token"));
    }

    private static OidcUser person(OidcUserRequest request, Jwt token) {
        var roles = token.getClaimAsStringList(Person.ROLES);
        var more = new OidcUserInfo(Map.of("sub", token.getSubject(), Person.ROLES, roles == null ? List.of() : roles));
        return new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, request.getIdToken(), more);
    }
}
