package fr.relais.gateway.console.session;

import java.util.function.Predicate;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionIdResolver;
import reactor.core.publisher.Mono;

/**
 * Gives a request its session, and tells the session when its person has done something: looked at a page or sent a
 * form. A page that lies open before nobody keeps no session alive.
 */
public final class Acts extends DefaultWebSessionManager {

    private final Sessions sessions;
    private final Predicate<ServerHttpRequest> isAct;

    /** @param isAct whether a request is the person's, and not one that her page sends by itself */
    public Acts(Sessions sessions, WebSessionIdResolver ids, Predicate<ServerHttpRequest> isAct) {
        this.sessions = sessions;
        this.isAct = isAct;
        setSessionStore(sessions);
        setSessionIdResolver(ids);
    }

    @Override
    public Mono<WebSession> getSession(ServerWebExchange exchange) {
        var session = super.getSession(exchange);
        return isAct.test(exchange.getRequest()) ? session.flatMap(sessions::updateLastAccessTime) : session;
    }
}
