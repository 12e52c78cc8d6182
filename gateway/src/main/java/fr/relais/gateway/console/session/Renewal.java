package fr.relais.gateway.console.session;

import java.time.Clock;
import java.time.Duration;

import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.RefreshTokenReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import reactor.core.publisher.Mono;

/**
 * Has an access token made anew after less than a minute, however long it would be good: so the provider says each
 * minute whether it still knows the account, and what the account may do by now.
 */
public final class Renewal implements ReactiveOAuth2AuthorizedClientProvider {

    /** How old what the provider has said may be; streams look every five seconds, and an answer takes a moment. */
    public static final Duration AGE = Duration.ofSeconds(50);

    /** Of a token that ends soon the services might see the end before us. */
    private static final Duration SOON = Duration.ofMinutes(1);

    /** When, is said here: to what makes tokens anew every one is about to end. */
    private static final Duration ALWAYS = Duration.ofDays(3650);

    private final RefreshTokenReactiveOAuth2AuthorizedClientProvider refreshing =
            new RefreshTokenReactiveOAuth2AuthorizedClientProvider();

    private final Clock clock;

    public Renewal(Clock clock) {
        this.clock = clock;
        refreshing.setClock(clock);
        refreshing.setClockSkew(ALWAYS);
        // By default an identity token that comes along makes another person of her, by another decoder than ours, and
        // under another session id than her other tabs know.
        refreshing.setAuthorizationSuccessHandler((client, person, attributes) -> Mono.empty());
    }

    @Override
    public Mono<OAuth2AuthorizedClient> authorize(OAuth2AuthorizationContext context) {
        var client = context.getAuthorizedClient();
        return client == null || isYoung(client.getAccessToken()) ? Mono.empty() : refreshing.authorize(context);
    }

    private boolean isYoung(OAuth2AccessToken token) {
        var issued = token.getIssuedAt();
        var end = token.getExpiresAt();
        var now = clock.instant();
        return issued != null && end != null && now.isBefore(issued.plus(AGE)) && now.isBefore(end.minus(SOON));
    }
}
