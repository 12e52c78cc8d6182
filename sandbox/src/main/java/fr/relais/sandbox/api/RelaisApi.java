package fr.relais.sandbox.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** Relais, as a client sees it: one address, and one session for each account. Safe for use by many threads. */
public final class RelaisApi {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final URI gateway;
    private final SignIns signIns;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    public RelaisApi(URI gateway) {
        this.gateway = gateway;
        this.signIns = (account, secret) -> Tokens.of(gateway, http, account, secret);
    }

    /** @param signIns how accounts sign in, where that is not through the gateway by their secret */
    public RelaisApi(URI gateway, SignIns signIns) {
        this.gateway = gateway;
        this.signIns = signIns;
    }

    /** Calls made in the name of an account. A token is obtained at the first call, and again before it expires. */
    public Session as(String account, String secret) {
        return new Session(gateway, http, signIns.of(account, secret));
    }

    /** The same accounts at another address, as at a port of operators; they sign in where they did. */
    public RelaisApi at(URI address) {
        return new RelaisApi(address, signIns);
    }

    /** Calls made with the given token, whatever it is; with none when it is empty. */
    public Session withToken(String token) {
        return new Session(gateway, http, () -> token);
    }
}
