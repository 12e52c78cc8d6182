package fr.relais.gateway.console.session;

import java.time.Duration;

import fr.relais.gateway.decision.Decision;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Ends a session here, and what it stands on at the provider (RFC 7009), which would otherwise take the next person
 * before the same browser for the last one. She does not wait for the provider: what it was not told ends there by
 * itself.
 */
public final class SignOut {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServerOAuth2AuthorizedClientRepository clients;
    private final WebClient revocation;

    /** @param revocation where the provider is told which token is over */
    public SignOut(ServerOAuth2AuthorizedClientRepository clients, WebClient revocation) {
        this.clients = clients;
        this.revocation = revocation;
    }

    /** Afterwards nobody is signed in. */
    public Mono<Void> of(ServerRequest request) {
        return request.principal()
                .cast(Authentication.class)
                .doOnNext(person -> Decision.SIGNED_OUT.on(request.exchange()))
                .flatMap(person -> clients.<OAuth2AuthorizedClient>loadAuthorizedClient(
                        ConsoleSettings.REGISTRATION, person, request.exchange()))
                .doOnNext(this::tell)
                .then(request.exchange().getSession())
                .flatMap(WebSession::invalidate);
    }

    private void tell(OAuth2AuthorizedClient client) {
        var refreshed = client.getRefreshToken();
        if (refreshed == null) {
            return;
        }
        var registration = client.getClientRegistration();
        revocation
                .post()
                .headers(headers -> headers.setBasicAuth(registration.getClientId(), registration.getClientSecret()))
                .body(BodyInserters.fromFormData("token", refreshed.getTokenValue())
                        .with("token_type_hint", "refresh_token"))
                .retrieve()
                .toBodilessEntity()
                .timeout(PATIENCE)
                .onErrorResume(away -> Mono.<ResponseEntity<Void>>empty())
                .subscribe();
    }
}
