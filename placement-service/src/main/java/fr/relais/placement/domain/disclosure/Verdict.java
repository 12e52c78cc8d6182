package fr.relais.placement.domain.disclosure;

/** What the policy answers. */
public enum Verdict {
    ALLOWED,
    /** Everything allows it but the time that has passed since the subject signed in. */
    SIGN_IN_AGAIN,
    /** To be told in the words of what does not exist. */
    DENIED
}
