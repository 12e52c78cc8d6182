package fr.relais.gateway.config;

import java.time.Clock;

import fr.relais.gateway.console.live.LivePages;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.session.Acts;
import fr.relais.gateway.console.session.ConsoleSettings;
import fr.relais.gateway.console.session.Sessions;
import fr.relais.gateway.console.session.SignInCookie;
import fr.relais.gateway.console.session.Tokens;
import fr.relais.gateway.filter.StreamsOfSessions;
import fr.relais.platform.time.ShiftedClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.session.WebSessionIdResolver;
import org.springframework.web.server.session.WebSessionManager;

/** What is remembered of somebody who works with the pages, and for how long. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("relais.console.client")
class SessionConfiguration {

    private static final String COOKIE = "${server.reactive.session.cookie.name}";

    @Bean
    Sessions sessions(Clock clock, ConsoleSettings console) {
        return new Sessions(ShiftedClock.machineOf(clock), console.idle());
    }

    @Bean(WebHttpHandlerBuilder.WEB_SESSION_MANAGER_BEAN_NAME)
    WebSessionManager acts(Sessions sessions, WebSessionIdResolver ids) {
        return new Acts(sessions, ids, SessionConfiguration::isAct);
    }

    /** Neither the stream of a page nor a part that it looks at again is anybody's act. */
    private static boolean isAct(ServerHttpRequest request) {
        return !request.getPath().value().equals(LivePages.PATH)
                && !request.getHeaders().containsHeader(Pages.ASKED_BY_SCRIPT);
    }

    @Bean
    StreamsOfSessions streamsOfSessions(Tokens tokens) {
        return new StreamsOfSessions(LivePages.PATH, tokens::now);
    }

    @Bean
    SignInCookie begunSignIns(
            @Value(COOKIE) String session, HeaderSettings headers, ReactiveClientRegistrationRepository clients) {
        return new SignInCookie(session + "-sign-in", headers.strictTransport(), clients);
    }
}
