package fr.relais.sandbox.api;

/** Where a session takes its token from. */
public interface TokenSource {

    /** A token that is valid now; empty for none. */
    String token();
}
