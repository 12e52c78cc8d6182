package fr.relais.gateway.console.session;

import java.util.Set;

import fr.relais.gateway.decision.Decision;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts how sign-ins end, and never whose. */
public final class SignIns {

    /** Where the provider sends a browser back to, whatever has become of it. */
    private static final String BACK = "/login/oauth2/code/";

    /** What the provider says when it does not want to let somebody in, and nothing is broken. */
    private static final Set<String> NO = Set.of(
            "access_denied",
            "login_required",
            "interaction_required",
            "consent_required",
            "account_selection_required");

    private final Counter done;
    private final Counter refused;
    private final Counter failed;

    public SignIns(MeterRegistry meters) {
        done = counter(meters, "done");
        refused = counter(meters, "refused");
        failed = counter(meters, "failed");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("relais.console.signins")
                .tag("outcome", outcome)
                .description("sign-ins by a browser that have ended")
                .register(meters);
    }

    /** Somebody is signed in once that which follows is done. */
    public ServerAuthenticationSuccessHandler counting(ServerAuthenticationSuccessHandler next) {
        return (filtered, person) -> {
            Decision.SIGNED_IN.on(filtered.getExchange());
            return next.onAuthenticationSuccess(filtered, person).doOnSuccess(nothing -> done.increment());
        };
    }

    /** Nobody was signed in, for this reason. */
    public void ended(AuthenticationException failure) {
        var said = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "";
        (NO.contains(said) ? refused : failed).increment();
    }

    /** A provider that does not answer is no reason of a sign-in: it ends in an error of its own. */
    public Mono<Void> watch(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).doOnError(unfinished -> {
            if (exchange.getRequest().getPath().value().startsWith(BACK)) {
                failed.increment();
            }
        });
    }
}
