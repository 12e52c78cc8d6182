package fr.relais.sandbox.launch;

import java.nio.file.Path;
import java.util.Optional;

import fr.relais.sandbox.home.Home;

/**
 * What a sandbox is started with.
 *
 * @param repository where the services' jars are built
 * @param home where it keeps its data
 * @param ports where it listens
 * @param mongodb a database to use instead of the embedded one
 */
public record SandboxSettings(Path repository, Home home, Ports ports, Optional<String> mongodb) {

    /** Whether nobody listens where the sandbox would. */
    public boolean portsAreFree() {
        return Machine.taken(this).isEmpty();
    }

    String databaseUri() {
        return mongodb.orElseGet(() -> "mongodb://127.0.0.1:" + ports.database());
    }
}
