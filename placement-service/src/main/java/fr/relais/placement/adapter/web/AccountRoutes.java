package fr.relais.placement.adapter.web;

import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.RevokedAccounts;
import fr.relais.placement.domain.account.RevokedAccount;
import fr.relais.platform.identity.Revocations;
import fr.relais.platform.identity.TokenLife;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/**
 * An account may be in wrong hands: on a coordinator's word no service believes its tokens any longer. Whether there is
 * such an account the identity provider knows, not Relais; so the answer is the same.
 */
@Configuration(proxyBeanMethods = false)
class AccountRoutes {

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._:@|-]{1,128}");

    @Bean
    RouterFunction<ServerResponse> accountOperations(HttpCommands commands, RevokedAccounts accounts) {
        return route().POST(
                        "/v1/accounts/{account}/revocation",
                        request -> commands.readBare(request)
                                .filter(command -> isAllowed(request, command))
                                .flatMap(command -> accounts.revoke(named(request), command.context()))
                                .flatMap(AccountRoutes::answer)
                                .switchIfEmpty(Problems.notFound(request)))
                .build();
    }

    private static boolean isAllowed(ServerRequest request, HttpCommand command) {
        return AccessPolicy.allows(command.caller().roles(), Action.REVOKE_ACCOUNT)
                && ACCOUNT.matcher(request.pathVariable("account")).matches();
    }

    /** Tokens keep real time, wherever the domain's clock stands. */
    private static RevokedAccount named(ServerRequest request) {
        return new RevokedAccount(Revocations.digestOf(request.pathVariable("account")), TokenLife.now());
    }

    private static Mono<ServerResponse> answer(RevokedAccount account) {
        return ServerResponse.ok()
                .bodyValue(Map.of("revokedAt", account.revokedAt().toString()));
    }
}
