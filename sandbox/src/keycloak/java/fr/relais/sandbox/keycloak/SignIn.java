package fr.relais.sandbox.keycloak;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One sign-in of a person at the provider, as the gateway asks for it: a code, a proof key, the secret asked anew.
 *
 * @param realm where she signs in
 * @param client for whom
 * @param secret of that client
 * @param back where the provider leads her afterwards
 */
public record SignIn(Realm realm, String client, String secret, URI back) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A sign-in that has begun.
     *
     * @param page what she sees
     * @param verifier of the proof key
     */
    public record Begun(Browser browser, Browser.Page page, String verifier) {

        /** After the form of the page was sent. */
        public Begun submit(Map<String, String> fields) {
            return new Begun(browser, browser.submit(page, fields), verifier);
        }
    }

    /** A browser that has been nowhere yet. */
    public Browser browser() {
        return new Browser(back.toString());
    }

    /** The page on which she signs in. */
    public Begun begin(Browser browser) {
        return begin(browser, Map.of());
    }

    /** The same, with something more asked for. */
    public Begun begin(Browser browser, Map<String, String> more) {
        var verifier = random();
        var asked = new LinkedHashMap<>(more);
        asked.put("code_challenge", hash(verifier));
        return new Begun(browser, browser.get(address(asked)), verifier);
    }

    /** Where a sign-in begins; what is given counts more than what is usual. */
    public URI address(Map<String, String> more) {
        var query = new LinkedHashMap<String, String>();
        query.put("client_id", client);
        query.put("response_type", "code");
        query.put("scope", "openid");
        query.put("redirect_uri", back.toString());
        query.put("state", random());
        query.put("nonce", random());
        query.put("code_challenge_method", "S256");
        query.put("prompt", "login");
        query.putAll(more);
        query.values().removeIf(String::isEmpty);
        return URI.create(realm.authorization() + "?" + Browser.form(query));
    }

    /** The tokens of somebody who needs a password only. */
    public Realm.Answer withPassword(String name, String password) {
        return exchanged(begin(browser()).submit(Map.of("username", name, "password", password)));
    }

    /** The code that she came back with becomes tokens. */
    public Realm.Answer exchanged(Begun ended) {
        var code = ended.page().parameter("code");
        if (code.isEmpty()) {
            throw new IllegalStateException("no code: " + ended.page());
        }
        return realm.tokens(
                client,
                secret,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        back.toString(),
                        "code_verifier",
                        ended.verifier()));
    }

    /** New tokens for a refresh token. */
    public Realm.Answer refreshed(String token) {
        return realm.tokens(client, secret, Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String hash(String verifier) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
