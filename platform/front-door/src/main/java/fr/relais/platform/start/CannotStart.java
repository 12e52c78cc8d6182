package fr.relais.platform.start;

import org.springframework.boot.ExitCodeGenerator;

/**
 * The service does not start, for the reason that this says in one line: of which setting, and what is wrong with it;
 * never what was set. It has no cause, because a cause may quote that.
 */
public final class CannotStart extends IllegalStateException implements ExitCodeGenerator {

    /** What {@code sysexits.h} calls an error in the configuration. */
    public static final int EXIT_CODE = 78;

    private static final long serialVersionUID = 1L;

    /** @param reason names the setting; a constant text, but for names */
    public CannotStart(String reason) {
        super(reason);
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
