package fr.relais.sandbox.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.relais.sandbox.demo.Account;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
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
        var account = Objects.requireNonNull(accounts.get(client));
        token.getJwsHeader().type("at+jwt");
        // Whoever shows a secret signs in at that moment.
        token.getClaims()
                .id(UUID.randomUUID().toString())
                .subject(account.subject())
                .audience(List.of("relais"))
                .claim("client_id", client)
                .claim("org", account.organisation())
                .claim("roles", account.roles())
                .claim("departements", account.departements())
                .claims(claims -> claims.put("auth_time", signedInAt(claims)));
    }

    private static long signedInAt(Map<String, Object> claims) {
        return ((Instant) Objects.requireNonNull(claims.get(JwtClaimNames.IAT))).getEpochSecond();
    }
}
