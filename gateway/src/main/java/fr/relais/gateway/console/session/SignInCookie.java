package fr.relais.gateway.console.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A sign-in that was begun and not finished: it is kept by the browser that began it, for ten minutes, so that nobody
 * can fill the memory of the gateway with sign-ins. It holds three random texts of this one sign-in and nothing else;
 * no script reads it, no other host can set it, and who changes it signs nobody in.
 */
public final class SignInCookie implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Of state, nonce and verifier. */
    private static final Pattern PART = Pattern.compile("[\\w=-]{20,200}");

    private final String name;
    private final boolean secure;
    private final ReactiveClientRegistrationRepository clients;

    /** @param secure whether cookies travel over TLS only */
    public SignInCookie(String name, boolean secure, ReactiveClientRegistrationRepository clients) {
        this.name = name;
        this.secure = secure;
        this.clients = clients;
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.justOrEmpty(begun(exchange))
                .flatMap(begun -> clients.findByRegistrationId(ConsoleSettings.REGISTRATION)
                        .map(begun::by));
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        return Mono.fromRunnable(
                () -> exchange.getResponse().addCookie(cookie(Begun.of(request).text(), KEPT)));
    }

    /** Whoever comes back with another state does not take the begun sign-in away. */
    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return loadAuthorizationRequest(exchange)
                .doOnNext(begun -> exchange.getResponse().addCookie(cookie("", Duration.ZERO)));
    }

    private Optional<Begun> begun(ServerWebExchange exchange) {
        var cookie = exchange.getRequest().getCookies().getFirst(name);
        var state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
        return Optional.ofNullable(cookie)
                .flatMap(kept -> Begun.in(kept.getValue()))
                .filter(begun -> state != null && begun.isOf(state));
    }

    private ResponseCookie cookie(String value, Duration kept) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .maxAge(kept)
                .build();
    }

    private record Begun(String state, String nonce, String verifier) {

        static Begun of(OAuth2AuthorizationRequest request) {
            return new Begun(
                    Objects.requireNonNull(request.getState()),
                    Objects.requireNonNull(request.getAttribute(OidcParameterNames.NONCE)),
                    Objects.requireNonNull(request.getAttribute(PkceParameterNames.CODE_VERIFIER)));
        }

        static Optional<Begun> in(String text) {
            var parts = text.split("\\.", -1);
            var isWhole = parts.length == 3
                    && Arrays.stream(parts).allMatch(part -> PART.matcher(part).matches());
            return isWhole ? Optional.of(new Begun(parts[0], parts[1], parts[2])) : Optional.empty();
        }

        String text() {
            return state + "." + nonce + "." + verifier;
        }

        boolean isOf(String other) {
            return MessageDigest.isEqual(
                    state.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        }

        /** What was asked of the provider, as far as its answer is compared with it. */
        OAuth2AuthorizationRequest by(ClientRegistration client) {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .clientId(client.getClientId())
                    .authorizationUri(
                            Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                    .redirectUri(client.getRedirectUri())
                    .scopes(client.getScopes())
                    .state(state)
                    .attributes(Map.of(
                            OAuth2ParameterNames.REGISTRATION_ID,
                            client.getRegistrationId(),
                            OidcParameterNames.NONCE,
                            nonce,
                            PkceParameterNames.CODE_VERIFIER,
                            verifier))
                    .build();
        }
    }
}
