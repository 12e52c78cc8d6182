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
 * @param record whether services write down their classes when they end in good order, so that they start faster the
 *     next time; it makes the first end slower
 */
public record SandboxSettings(Path repository, Home home, Ports ports, Optional<String> mongodb, boolean record) {

    /** Whether nobody listens where the sandbox would. */
    public boolean portsAreFree() {
        return Machine.taken(this).isEmpty();
    }

    String databaseUri() {
        return mongodb.orElseGet(() -> "mongodb://127.0.0.1:" + ports.database());
    }
}
