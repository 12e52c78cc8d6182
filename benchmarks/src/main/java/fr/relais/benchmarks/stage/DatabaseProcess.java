package fr.relais.benchmarks.stage;

import java.nio.file.Path;

import fr.relais.embedded.EmbeddedDatabase;

/** The embedded database as a process of its own. Arguments: its file, its port. */
public final class DatabaseProcess {

    private DatabaseProcess() {}

    /** Serves until the process is told to end; its threads keep it alive. */
    public static void main(String[] arguments) {
        var database = EmbeddedDatabase.onFile(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    }
}
