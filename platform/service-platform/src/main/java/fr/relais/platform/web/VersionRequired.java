package fr.relais.platform.web;

/** An edit came without saying which version it was meant for (428). */
public final class VersionRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VersionRequired() {
        super("an edit must say which version it is for");
    }
}
