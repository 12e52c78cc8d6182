package fr.relais.platform.web;

/**
 * A kind of problem as callers see it (RFC 9457). All three are constants: nothing a caller sent, and no place or
 * person, is ever echoed.
 *
 * @param status HTTP status
 * @param code kebab-case, stable
 * @param title one English sentence
 */
public record Problem(int status, String code, String title) {

    public static final String TYPE_PREFIX = "https://relais.example/problems/";

    public String type() {
        return TYPE_PREFIX + code;
    }
}
