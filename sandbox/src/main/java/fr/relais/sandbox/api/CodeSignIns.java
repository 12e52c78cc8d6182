package fr.relais.sandbox.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Accounts that come by their tokens as people do: by a name and a password on the pages of an OpenID provider, and a
 * code that the client of the gateway's pages then exchanges. Meant for accounts without a second factor.
 *
 * @param provider the realm, as it is reached from here
 * @param client for whom they sign in
 * @param secret of that client
 * @param back where the provider leads them afterwards; nobody goes there
 */
public record CodeSignIns(URI provider, String client, String secret, URI back) implements SignIns {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public TokenSource of(String account, String password) {
        return new RenewedToken(() -> signIn(account, password));
    }

    private Answer signIn(String account, String password) {
        var verifier = encoded(random());
        var browser = new FormBrowser(provider, back);
        browser.open(protocol("auth", authorization(verifier)));
        browser.submit(Map.of("username", account, "password", password));
        return browser.exchange(
                protocol("token", Map.of()),
                client + ":" + secret,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        browser.code(),
                        "redirect_uri",
                        back.toString(),
                        "code_verifier",
                        verifier));
    }

    private Map<String, String> authorization(String verifier) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("client_id", client);
        asked.put("response_type", "code");
        asked.put("scope", "openid");
        asked.put("redirect_uri", back.toString());
        asked.put("state", encoded(random()));
        asked.put("nonce", encoded(random()));
        asked.put("code_challenge_method", "S256");
        asked.put("code_challenge", encoded(hash(verifier)));
        return asked;
    }

    private URI protocol(String what, Map<String, String> query) {
        var address = provider + "/protocol/openid-connect/" + what;
        return URI.create(query.isEmpty() ? address : address + "?" + FormBrowser.form(query));
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hash(String verifier) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
