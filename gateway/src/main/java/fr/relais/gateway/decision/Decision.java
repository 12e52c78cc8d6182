package fr.relais.gateway.decision;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the gateway decides of a request by itself, so that no service hears of it and no register of a service has it.
 * What a service decides is in its own register.
 */
public enum Decision {
    /** The API was asked without a token. */
    NO_TOKEN,
    /** The API was asked with a token that is forged, over, or meant for something else. */
    TOKEN_NOT_BELIEVED,
    /** A page of people was asked for by a browser in which nobody is signed in. */
    NO_SESSION,
    /** Somebody was signed in whom the provider or a service does not believe any more. */
    SESSION_ENDED,
    /** A form came without the mark of a page of its session. */
    FORM_WITHOUT_MARK,
    /** What was asked for needs a sign-in that is fresh. */
    FRESH_SIGN_IN_NEEDED,
    /** A sign-in came back that was refused, made up, or replayed. */
    SIGN_IN_REFUSED,
    SIGNED_IN,
    SIGNED_OUT,
    TOO_MANY_REQUESTS,
    /** No route leads there. */
    NOTHING_THERE,
    /** A request that is too large, too slow, ambiguous, or otherwise no good one. */
    BAD_REQUEST;

    private static final String ATTRIBUTE = Decision.class.getName();

    /** The decision on this request; of several the first counts, which knows most. */
    public void on(ServerWebExchange exchange) {
        exchange.getAttributes().putIfAbsent(ATTRIBUTE, this);
    }

    static @Nullable Decision of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
