package fr.relais.sandbox.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.relais.sandbox.demo.Account;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What an access token says of the account it was given to: exactly what the services ask for. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Map<String, Account> accounts;

    TokenClaims(List<Account> accounts) {
        this.accounts = accounts.stream().collect(Collectors.toMap(Account::account, Function.identity()));
    }

    @Override
    public void customize(JwtEncodingContext token) {
        var client = token.getRegisteredClient().getClientId();
        var isOfConsole = client.equals(Console.CLIENT);
        var name = isOfConsole
                ? Objects.requireNonNull((Authentication) token.getPrincipal()).getName()
                : client;
        var account = Objects.requireNonNull(accounts.get(name));
        token.getClaims().subject(account.subject());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            describe(token, account);
        } else {
            token.getClaims().claim(StandardClaimNames.PREFERRED_USERNAME, name);
        }
    }

    private static void describe(JwtEncodingContext token, Account account) {
        token.getJwsHeader().type("at+jwt");
        token.getClaims()
                .id(UUID.randomUUID().toString())
                .audience(List.of("relais"))
                .claim("client_id", token.getRegisteredClient().getClientId())
                .claim("org", account.organisation())
                .claim("roles", account.roles())
                .claim("departements", account.departements())
                .claims(claims -> claims.put("auth_time", signedInAt(token, claims)));
    }

    /** Whoever shows a secret of a client signs in at that moment; a refreshed token says when its person did. */
    private static long signedInAt(JwtEncodingContext token, Map<String, Object> claims) {
        return SignedIn.at(token.getPrincipal())
                .orElseGet(() -> (Instant) Objects.requireNonNull(claims.get(JwtClaimNames.IAT)))
                .getEpochSecond();
    }
}
