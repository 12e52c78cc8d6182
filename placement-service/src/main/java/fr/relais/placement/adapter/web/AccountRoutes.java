package fr.relais.placement.adapter.web;

import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.placement.application.AccessPolicy;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.ConfirmedAccounts;
import fr.relais.placement.application.RevokedAccounts;
import fr.relais.placement.domain.account.Alert;
import fr.relais.placement.domain.account.ConfirmedAccount;
import fr.relais.placement.domain.account.RevocationReason;
import fr.relais.placement.domain.account.RevokedAccount;
import fr.relais.platform.identity.Lapses;
import fr.relais.platform.identity.Revocations;
import fr.relais.platform.identity.TokenLife;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/**
 * What is said of accounts. One may be in wrong hands: on a coordinator's word no service believes its tokens any
 * longer. One is still needed: a colleague or a coordinator says so, or it lapses. Whether there is such an account the
 * identity provider knows, not Relais; so the answer is the same.
 */
@Configuration(proxyBeanMethods = false)
class AccountRoutes {

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._:@|-]{1,128}");

    private static final Problem OWN_ACCOUNT =
            new Problem(409, "own-account", "Somebody else of your organisation has to confirm your account");

    @Bean
    RouterFunction<ServerResponse> accountOperations(
            HttpCommands commands, RevokedAccounts revoked, ConfirmedAccounts confirmed) {
        return route().POST(
                        "/v1/accounts/{account}/revocation",
                        request -> commands.read(request)
                                .flatMap(command -> revoke(request, command, revoked))
                                .switchIfEmpty(Problems.notFound(request)))
                .POST(
                        "/v1/accounts/{account}/confirmation",
                        request -> commands.read(request)
                                .flatMap(command -> confirm(request, command, confirmed))
                                .switchIfEmpty(Problems.notFound(request)))
                .build();
    }

    /** Empty for whom there is nothing. */
    private static Mono<ServerResponse> revoke(ServerRequest request, HttpCommand command, RevokedAccounts revoked) {
        if (!hasTheForm(request) || !AccessPolicy.allows(command.caller().roles(), Action.REVOKE_ACCOUNT)) {
            return Mono.empty();
        }
        var named = command.body().optionalCode("reason", RevocationReason.class);
        var reason = command.body().build(named).orElse(null);
        return revoked.revoke(toRevoke(request.pathVariable("account"), reason), command.context())
                .flatMap(account -> ServerResponse.ok()
                        .bodyValue(Map.of("revokedAt", account.revokedAt().toString())));
    }

    /** Empty for whom there is nothing. */
    private static Mono<ServerResponse> confirm(
            ServerRequest request, HttpCommand command, ConfirmedAccounts confirmed) {
        var caller = command.caller();
        var named = command.body().optionalText("organisation", ACCOUNT.asMatchPredicate());
        var organisation = command.body().build(named).orElse(caller.organisation());
        if (!hasTheForm(request)
                || !AccessPolicy.allowsConfirming(caller.roles(), caller.organisation(), organisation)) {
            return Mono.empty();
        }
        var account = request.pathVariable("account");
        if (account.equals(caller.subject())) {
            return Problems.respond(request, OWN_ACCOUNT);
        }
        // Tokens keep real time, wherever the domain's clock stands.
        var word = new ConfirmedAccount(Lapses.digestOf(organisation, account), TokenLife.now());
        return confirmed
                .confirm(word, command.context())
                .flatMap(said -> ServerResponse.ok()
                        .bodyValue(Map.of(
                                "confirmedAt", said.confirmedAt().toString(),
                                "lapsesAt",
                                        said.confirmedAt().plus(Lapses.GOOD_FOR).toString())));
    }

    private static boolean hasTheForm(ServerRequest request) {
        return ACCOUNT.matcher(request.pathVariable("account")).matches();
    }

    private static RevokedAccount toRevoke(String account, @Nullable RevocationReason reason) {
        var now = TokenLife.now();
        var alert = reason == RevocationReason.COMPROMISED ? Alert.of(account, now) : null;
        return new RevokedAccount(Revocations.digestOf(account), now, alert);
    }
}
