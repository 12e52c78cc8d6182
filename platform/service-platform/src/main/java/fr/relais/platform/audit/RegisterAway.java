package fr.relais.platform.audit;

/** The register could not be written in time; nothing that depended on it was shown or done (503). */
public final class RegisterAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegisterAway(Throwable cause) {
        super("the register could not be written in time", cause);
    }
}
