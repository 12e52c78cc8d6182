package fr.relais.gateway.console.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Of the pages. Without {@code relais.console.client} there are none, and the gateway is an API only.
 *
 * @param client as whom the gateway asks the identity provider to sign people in; absent where there are no pages
 * @param secretFile a file with the client's secret; only needed where there are pages
 * @param address scheme, host and port under which browsers reach the pages; what the provider sends them back to; only
 *     needed where there are pages
 * @param authorization where browsers sign in; by default {@code <issuer>/oauth2/authorize}
 * @param token where codes become tokens; by default {@code <issuer>/oauth2/token}
 * @param revocation where the provider is told that a session is over; by default {@code <issuer>/oauth2/revoke}
 * @param neutral where somebody lands who has to leave quickly
 * @param idle after how long without an act of hers somebody is signed out
 * @param telephone of the national coordination, day and night, as it is read aloud; only whoever is signed in is told;
 *     where it is absent, pages say that it is in the convention
 */
@ConfigurationProperties(prefix = "relais.console", ignoreUnknownFields = false)
public record ConsoleSettings(
        String client,
        Path secretFile,
        URI address,
        @Nullable String authorization,
        @Nullable String token,
        @Nullable String revocation,
        @DefaultValue("https://meteofrance.com/") URI neutral,
        @DefaultValue("30m") Duration idle,
        @Nullable String telephone) {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ]{1,22}[0-9]");

    public ConsoleSettings {
        if (client != null && (secretFile == null || address == null)) {
            throw new IllegalArgumentException(
                    "relais.console.client needs relais.console.secret-file and relais.console.address");
        }
        telephone = telephone == null || telephone.isBlank() ? null : telephone.strip();
        if (telephone != null && !NUMBER.matcher(telephone).matches()) {
            throw new IllegalArgumentException("relais.console.telephone must be digits and spaces");
        }
    }

    /** The header of a page that leads on by itself: to another origin after a form, where no redirect may. */
    public static final String LEAVE = "Refresh";

    public String leaving() {
        return "0;url=" + neutral;
    }

    /** Under this name the client is registered with Spring Security, and stands in the address of the way back. */
    public static final String REGISTRATION = "console";
}
