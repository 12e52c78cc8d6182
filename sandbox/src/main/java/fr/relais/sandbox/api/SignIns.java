package fr.relais.sandbox.api;

/** How accounts come by their tokens. */
public interface SignIns {

    /** The tokens of an account that shows this secret. Nothing is asked for before the first of them is. */
    TokenSource of(String account, String secret);
}
