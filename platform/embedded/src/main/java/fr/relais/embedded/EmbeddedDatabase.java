package fr.relais.embedded;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;

/**
 * A database server that speaks the MongoDB wire protocol, on loopback only.
 *
 * <p>It creates no database, collection or index by itself. It is not a MongoDB: no transactions, sessions, change
 * streams or TTL deletion, and a query uses an index only when the fields of the query are exactly those of the index.
 * A store that writes under a filter on {@code _id} and {@code version} therefore creates the unique index {@code {_id:
 * 1, version: 1}} itself, through the driver, when {@link #MARK} says that it talks to this server.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** What this server, and no real one, lists under {@code modules} in its answer to {@code buildInfo}. */
    public static final String MARK = "relais-embedded";

    private static final int ACCEPTING_THREADS = 1;
    private static final int WORKING_THREADS = 16;

    private final MongoServer server;
    private final int port;

    private EmbeddedDatabase(MongoBackend backend, int port) {
        server = new MongoServer(backend);
        listen(port);
        this.port = server.getLocalAddress().getPort();
    }

    /** The library throws what it does not declare, hence the wide catch. */
    private void listen(int wanted) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted);
        try {
            server.bind(address, ACCEPTING_THREADS, WORKING_THREADS);
        } catch (Exception taken) {
            server.shutdownNow();
            throw new IllegalStateException("the database cannot listen on port " + wanted, taken);
        }
    }

    /** An empty database on any free port, forgotten when it is closed. */
    public static EmbeddedDatabase inMemory() {
        return inMemory(0);
    }

    /** An empty database on the given port (0 for any), forgotten when it is closed. */
    public static EmbeddedDatabase inMemory(int port) {
        QuietLogs.quieten();
        return new EmbeddedDatabase(new MemoryOnly(), port);
    }

    /**
     * The database kept in the given file, created when absent, on the given port (0 for any).
     *
     * <p>What it has answered is in the file: a process killed at any moment loses nothing it acknowledged. (Power loss
     * is not covered: the operating system's cache is trusted.) One process at a time may hold the file.
     */
    public static EmbeddedDatabase onFile(Path file, int port) {
        QuietLogs.quieten();
        return new EmbeddedDatabase(CommittedFile.open(file), port);
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The connection string of this server, without a database name. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Stops listening, closes its connections, and the file if there is one. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
