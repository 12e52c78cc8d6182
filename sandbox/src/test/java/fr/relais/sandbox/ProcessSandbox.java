package fr.relais.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.demo.Accounts;
import fr.relais.sandbox.home.Home;
import fr.relais.sandbox.launch.CannotStart;
import fr.relais.sandbox.launch.ClassArchives;
import fr.relais.sandbox.launch.Ports;
import fr.relais.sandbox.launch.Progress;
import fr.relais.sandbox.launch.Sandbox;
import fr.relais.sandbox.launch.SandboxSettings;
import fr.relais.sandbox.launch.Service;

/**
 * A whole Relais for tests, out of real processes: on ports of its own, in a directory of its own, which is removed
 * with it.
 *
 * <p>The services' jars must be built: {@code mvn verify} does that before the tests of this module.
 */
public final class ProcessSandbox implements AutoCloseable {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final int STEP = 20;
    private static final int ATTEMPTS = 50;

    private static final int FIRST_SHIFT = 12_000;

    /** The last port of a block, which no process of a Relais uses. */
    private static final int CLAIM = 8_099;

    /** Kept until this JVM ends. */
    private static final List<ServerSocket> CLAIMS = new CopyOnWriteArrayList<>();

    private static boolean prepared;

    private final Home home;
    private final Ports ports;
    private final RelaisApi api;
    private final Optional<JourneysIdentity> identity;
    private Sandbox sandbox;

    private ProcessSandbox(Home home, Ports ports, Optional<JourneysIdentity> identity) {
        this.home = home;
        this.ports = ports;
        this.identity = identity;
        this.sandbox = new Sandbox(settings(home, ports), Progress.SILENT, identity);
        this.api = identity.map(provider -> new RelaisApi(sandbox.gateway(), provider))
                .orElseGet(() -> new RelaisApi(sandbox.gateway()));
    }

    /** An empty Relais; everything takes requests when this returns. */
    public static ProcessSandbox start() {
        prepare();
        var home = new Home(temporary());
        var ports = freePorts(home);
        var relais = new ProcessSandbox(home, ports, JourneysIdentity.found());
        try {
            relais.identity.ifPresent(provider -> provider.start(home, relais.gateway()));
            relais.sandbox.start();
        } catch (RuntimeException failure) {
            relais.identity.ifPresent(JourneysIdentity::close);
            throw failure;
        }
        return relais;
    }

    /** Lets the services that are started from here on start fast, see {@link ClassArchives}. */
    public static synchronized void prepare() {
        if (!prepared) {
            var home = new Home(temporary());
            ClassArchives.prepare(settings(home, freePorts(home), true));
            home.delete();
            prepared = true;
        }
    }

    /** The front door. */
    public RelaisApi api() {
        return api;
    }

    /** The provider that stands in place of the sandbox's own, if there is one. */
    public Optional<JourneysIdentity> identity() {
        return identity;
    }

    /** Where it is reached. */
    public URI gateway() {
        return sandbox.gateway();
    }

    /** Calls in the name of a demo account. */
    public Session as(String account) {
        return api.as(account, Accounts.named(account).secret());
    }

    /** Ends a service with SIGKILL. */
    public void kill(Service service) {
        sandbox.kill(service);
    }

    /** Starts a service again, and waits until it takes requests. */
    public void restart(Service service) {
        sandbox.start(service);
    }

    /** Stops everything in good order, and leaves what is stored. */
    public void stop() {
        sandbox.close();
    }

    /** Starts everything again, on what is stored. */
    public void startAgain() {
        sandbox = new Sandbox(settings(home, ports), Progress.SILENT, identity);
        sandbox.start();
    }

    /** Puts the domain clock of all services forward. They see it within a fraction of a second. */
    public void forward(Duration step) {
        sandbox.clock().forward(step);
    }

    /** What a process has written so far. */
    public String log(Service service) {
        try {
            return Files.readString(home.log(service.module()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where a service tells operators how it is. */
    public int operatorsPort(Service service) {
        return service.operatorsPort(ports);
    }

    /** Where the database listens. */
    public int databasePort() {
        return ports.database();
    }

    /** What clients of the broker call {@code bootstrap.servers}. */
    public String brokerAddress() {
        return "127.0.0.1:" + ports.broker();
    }

    /** Where its data is. */
    public Home home() {
        return home;
    }

    @Override
    public void close() {
        sandbox.close();
        identity.ifPresent(JourneysIdentity::close);
        home.delete();
    }

    private static SandboxSettings settings(Home home, Ports ports) {
        return settings(home, ports, false);
    }

    private static SandboxSettings settings(Home home, Ports ports, boolean record) {
        return new SandboxSettings(REPOSITORY, home, ports, Optional.empty(), record);
    }

    private static Ports freePorts(Home home) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var shift = FIRST_SHIFT + attempt * STEP;
            var settings = settings(home, new Ports(shift));
            if (claims(shift) && settings.portsAreFree()) {
                return settings.ports();
            }
        }
        throw new CannotStart("no free ports for a sandbox");
    }

    /** Test JVMs run side by side, of this build or another: one of them can listen on the port by which it claims. */
    private static boolean claims(int shift) {
        try {
            return CLAIMS.add(new ServerSocket(CLAIM + shift, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException taken) {
            return false;
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("relais-journey");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
