package fr.relais.gateway.config;

import java.net.URI;

import fr.relais.gateway.console.live.LivePages;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.session.ConsoleSettings;
import fr.relais.gateway.console.session.People;
import fr.relais.gateway.console.session.SignInCookie;
import fr.relais.gateway.console.session.SignIns;
import fr.relais.gateway.console.session.StepUp;
import fr.relais.gateway.console.session.StillKnown;
import fr.relais.gateway.console.session.Tokens;
import fr.relais.gateway.console.welcome.SessionPages;
import fr.relais.gateway.decision.Decision;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Signing in with a browser: code and proof key, the secret asked for each time, tokens kept on this server, a session
 * by cookie. A session opens pages only; the API believes nothing but a token.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("relais.console.client")
class ConsoleSecurity {

    private static final String[] PAGES = {
        "/",
        "/app/**",
        "/oauth2/authorization/*",
        "/login/oauth2/code/*",
        "/language/*",
        "/confirm/**",
        "/accessibility",
        "/rights"
    };

    @Bean
    @Order(1)
    SecurityWebFilterChain pagesFilterChain(
            ServerHttpSecurity http,
            ServerOAuth2AuthorizationRequestResolver requests,
            SignInCookie begun,
            Tokens tokens,
            SignIns signIns,
            ConsoleSettings console) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers(PAGES))
                .addFilterBefore(signIns::watch, SecurityWebFiltersOrder.AUTHENTICATION)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .oauth2Login(signIn -> signIn.authorizationRequestResolver(requests)
                        .authorizationRequestRepository(begun)
                        .authenticationSuccessHandler(signIns.counting(new StepUp()))
                        .authenticationFailureHandler((filtered, failure) -> refused(filtered, failure, signIns)))
                .csrf(forms -> forms.requireCsrfProtectionMatcher(formsOfSessions())
                        .accessDeniedHandler(
                                (exchange, failure) -> over(exchange, console, Decision.FORM_WITHOUT_MARK)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (exchange, failure) -> over(exchange, console, Decision.NO_SESSION)))
                .addFilterBefore(
                        new StillKnown(tokens, ConsoleSecurity::isInSomebodysName),
                        SecurityWebFiltersOrder.EXCEPTION_TRANSLATION)
                .authorizeExchange(paths -> paths.pathMatchers("/app/**")
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .build();
    }

    /** Whoever leaves does not wait for the provider. */
    private static boolean isInSomebodysName(ServerHttpRequest request) {
        var path = request.getPath().value();
        return path.startsWith("/app/") && !path.equals(SessionPages.QUIT) && !path.equals(SessionPages.SIGN_OUT);
    }

    /** All but confirmation links, which are their own permission and have no session that another site could use. */
    private static ServerWebExchangeMatcher formsOfSessions() {
        return new AndServerWebExchangeMatcher(
                CsrfWebFilter.DEFAULT_CSRF_MATCHER,
                new NegatedServerWebExchangeMatcher(ServerWebExchangeMatchers.pathMatchers("/confirm/**")));
    }

    /**
     * Whoever has to leave quickly leaves, session or not. A script that asks is told by the status: a page that it
     * would be led to is nothing it could show.
     */
    private static Mono<Void> over(ServerWebExchange exchange, ConsoleSettings console, Decision decision) {
        decision.on(exchange);
        var request = exchange.getRequest();
        var path = request.getPath().value();
        if (path.equals(SessionPages.QUIT)) {
            exchange.getResponse().getHeaders().set(SessionPages.FORGET, SessionPages.CLEAR);
            exchange.getResponse().getHeaders().set(ConsoleSettings.LEAVE, console.leaving());
            return exchange.getResponse().setComplete();
        }
        if (path.equals(LivePages.PATH) || request.getHeaders().containsHeader(Pages.ASKED_BY_SCRIPT)) {
            exchange.getResponse().setStatusCode(HttpStatus.UNAUTHORIZED);
            return exchange.getResponse().setComplete();
        }
        return goTo(exchange, "/?over");
    }

    private static Mono<Void> refused(WebFilterExchange filtered, AuthenticationException failure, SignIns signIns) {
        signIns.ended(failure);
        Decision.SIGN_IN_REFUSED.on(filtered.getExchange());
        return goTo(filtered.getExchange(), "/?refused");
    }

    private static Mono<Void> goTo(ServerWebExchange exchange, String path) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().setLocation(URI.create(path));
        return response.setComplete();
    }

    @Bean
    SignIns signIns(MeterRegistry meters) {
        return new SignIns(meters);
    }

    @Bean
    People people(ReactiveJwtDecoder decoder) {
        return new People(decoder);
    }

    /** The provider's own session is never enough: another person may sit before the same browser. */
    @Bean
    ServerOAuth2AuthorizationRequestResolver signInRequests(ReactiveClientRegistrationRepository clients) {
        var requests = new DefaultServerOAuth2AuthorizationRequestResolver(clients);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(more -> more.put("prompt", "login"))));
        return requests;
    }
}
