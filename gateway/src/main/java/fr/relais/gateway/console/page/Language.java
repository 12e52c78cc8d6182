package fr.relais.gateway.console.page;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/** The languages of the pages: French unless somebody chose English, or her browser asks for it and not for French. */
public enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    static final String COOKIE = "relais-language";
    private static final Duration KEPT = Duration.ofDays(180);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As it stands in HTML. */
    public String tag() {
        return locale.getLanguage();
    }

    public Language other() {
        return this == FR ? EN : FR;
    }

    public static Language of(ServerWebExchange exchange) {
        var cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
        return Optional.ofNullable(cookie)
                .flatMap(chosen -> tagged(chosen.getValue()))
                .orElseGet(() -> asked(exchange));
    }

    /** The language of this tag, if it is one of ours. */
    public static Optional<Language> tagged(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    private static Language asked(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().getAcceptLanguageAsLocales().stream()
                .flatMap(locale -> tagged(locale.getLanguage()).stream())
                .findFirst()
                .orElse(FR);
    }

    /** What the browser keeps of the choice. */
    public ResponseCookie cookie(boolean secure) {
        return ResponseCookie.from(COOKIE, tag())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .maxAge(KEPT)
                .build();
    }
}
