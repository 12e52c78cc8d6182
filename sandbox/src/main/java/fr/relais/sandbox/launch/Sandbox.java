package fr.relais.sandbox.launch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import fr.relais.embedded.BrokerProcess;
import fr.relais.embedded.EmbeddedDatabase;
import fr.relais.embedded.Supervised;
import fr.relais.sandbox.demo.Accounts;
import fr.relais.sandbox.home.DomainClock;
import fr.relais.sandbox.home.Home;
import fr.relais.sandbox.home.Keys;
import fr.relais.sandbox.identity.Console;
import fr.relais.sandbox.identity.IdentityProvider;
import org.jspecify.annotations.Nullable;

/**
 * A whole Relais on this machine: a database and an identity provider in this process, a broker and the four services
 * as processes of their own.
 *
 * <p>It stops everything it has started, and nothing else. Its parts end with this process, even when that is killed.
 */
public final class Sandbox implements AutoCloseable {

    private static final List<String> BROKER_JVM =
            List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final SandboxSettings settings;
    private final Progress progress;
    private final boolean foreign;
    private final Readiness readiness = new Readiness();
    private final ServiceEnvironment environment;
    private final Map<Service, ChildProcess> services = Collections.synchronizedMap(new EnumMap<>(Service.class));
    private volatile @Nullable EmbeddedDatabase database;
    private volatile @Nullable IdentityProvider identity;
    private volatile @Nullable ChildProcess broker;

    public Sandbox(SandboxSettings settings, Progress progress) {
        this(settings, progress, Optional.empty());
    }

    /** @param foreign where people and programs sign in instead of the sandbox's own provider */
    public Sandbox(SandboxSettings settings, Progress progress, Optional<? extends ForeignIdentity> foreign) {
        this.settings = settings;
        this.progress = progress;
        this.foreign = foreign.isPresent();
        this.environment = new ServiceEnvironment(settings, foreign);
    }

    /** Starts everything. All parts take requests when this returns; when it throws, nothing is left running. */
    public void start() {
        Arrays.stream(Service.values()).forEach(service -> new ServiceJar(settings, service).requireBuilt());
        startAround();
        try {
            Together.run(Arrays.stream(Service.values())
                    .<Runnable>map(service -> () -> start(service))
                    .toArray(Runnable[]::new));
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Starts only what the services stand on: database, identity provider, broker; and makes the keys. */
    public void startAround() {
        Machine.requireFree(settings);
        progress.starting();
        Keys.make(settings.home());
        try {
            Together.run(this::startDatabase, this::startIdentity, this::startBroker);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** The address at which everything is reached. */
    public URI gateway() {
        return Ports.address(settings.ports().gateway());
    }

    /** The domain clock of the four services. */
    public DomainClock clock() {
        return new DomainClock(settings.home());
    }

    /** Starts a service that is not running, and waits until it takes requests. */
    public void start(Service service) {
        var began = System.nanoTime();
        var jar = new ServiceJar(settings, service);
        var log = settings.home().log(service.module());
        var child = ChildProcess.start(service.module(), jar.command(), environment.of(service), log);
        services.put(service, child);
        var operators = Ports.address(service.operatorsPort(settings.ports()));
        readiness.awaitHttp(child, operators.resolve("/actuator/health/readiness"));
        progress.ready(service.module(), since(began));
    }

    /** Kills a service (SIGKILL): it says no good-bye. */
    public void kill(Service service) {
        Objects.requireNonNull(services.remove(service), service.module()).kill();
    }

    /** Stops a service in good order, if it runs. */
    public void stop(Service service) {
        var child = services.remove(service);
        if (child == null) {
            return;
        }
        if (child.stop()) {
            new ServiceJar(settings, service).keepArchive();
        }
        progress.stopped(service.module());
    }

    /** What has ended by itself since this was last asked: services, or the broker between them. */
    public List<Ended> takeEnded() {
        var ended = new ArrayList<ChildProcess>();
        synchronized (services) {
            services.values().stream().filter(child -> !child.alive()).forEach(ended::add);
            services.values().removeAll(ended);
        }
        var startedBroker = broker;
        if (startedBroker != null && !startedBroker.alive()) {
            broker = null;
            ended.add(startedBroker);
        }
        return ended.stream().map(child -> new Ended(child.name(), child.log())).toList();
    }

    /**
     * A part of the sandbox that runs no more, and was not stopped.
     *
     * @param part what it is called on the screen
     * @param log where it wrote last
     */
    public record Ended(String part, Path log) {}

    /** What all processes of the sandbox take of the memory, this one included. */
    public Memory memory() {
        var pids = processes().values().stream().map(ProcessHandle::pid).toList();
        return Memory.of(Path.of("/proc"), pids);
    }

    /** The processes of the sandbox by what they are called on the screen, this one included. */
    Map<String, ProcessHandle> processes() {
        var processes = new TreeMap<String, ProcessHandle>();
        processes.put("launcher", ProcessHandle.current());
        var startedBroker = broker;
        if (startedBroker != null) {
            processes.put(startedBroker.name(), startedBroker.process().toHandle());
        }
        synchronized (services) {
            services.values()
                    .forEach(
                            child -> processes.put(child.name(), child.process().toHandle()));
        }
        return processes;
    }

    private void startDatabase() {
        if (settings.mongodb().isPresent()) {
            return;
        }
        var began = System.nanoTime();
        database = EmbeddedDatabase.onFile(
                settings.home().database(), settings.ports().database());
        progress.ready("database", since(began));
    }

    private void startIdentity() {
        if (foreign) {
            return;
        }
        var began = System.nanoTime();
        Home home = settings.home();
        var console = new Console(Keys.clientSecret(home, Keys.CONSOLE_CLIENT), gateway());
        identity = IdentityProvider.start(settings.ports().identity(), home.signingKey(), Accounts.all(home), console);
        progress.ready("identity provider", since(began));
    }

    private void startBroker() {
        var began = System.nanoTime();
        var child = ChildProcess.start(
                "broker", brokerCommand(), System.getenv(), settings.home().log("broker"));
        broker = child;
        readiness.awaitKafka(child, "127.0.0.1:" + settings.ports().broker());
        progress.ready("broker", since(began));
    }

    private List<String> brokerCommand() {
        var command = new ArrayList<>(List.of(ServiceJar.java()));
        command.addAll(BROKER_JVM);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(
                Supervised.class.getName(),
                BrokerProcess.class.getName(),
                settings.home().broker().toString(),
                Integer.toString(settings.ports().broker()),
                Integer.toString(settings.ports().brokerController())));
        return command;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /**
     * Stops the gateway, then the other services, then what they stand on. What has been stopped stays stopped; what
     * had ended by itself is not said to have been.
     */
    @Override
    public synchronized void close() {
        takeEnded();
        if (broker != null || !services.isEmpty()) {
            progress.stopping();
        }
        stop(Service.GATEWAY);
        Together.run(() -> stop(Service.PLACEMENT), () -> stop(Service.CAPACITY), () -> stop(Service.NOTIFICATION));
        var runningBroker = broker;
        if (runningBroker != null) {
            broker = null;
            runningBroker.stop();
            progress.stopped("broker");
        }
        var runningIdentity = identity;
        if (runningIdentity != null) {
            identity = null;
            runningIdentity.close();
        }
        var runningDatabase = database;
        if (runningDatabase != null) {
            database = null;
            runningDatabase.close();
        }
    }
}
