package fr.relais.sandbox;

import fr.relais.sandbox.launch.CannotStart;
import org.slf4j.LoggerFactory;

/** The command {@code ./relais}. Exit codes: 0 done, 1 refused or failed, 2 not understood. */
public final class Relais {

    private Relais() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            return Command.parse(arguments).run(Surroundings.ofThisProcess());
        } catch (CannotStart reason) {
            System.err.println("relais: " + reason.getMessage());
            return 1;
        } catch (RuntimeException unexpected) {
            LoggerFactory.getLogger(Relais.class).error("failed", unexpected);
            System.err.println("relais: " + unexpected + " (see .relais/logs/launcher.log)");
            return 1;
        }
    }
}
