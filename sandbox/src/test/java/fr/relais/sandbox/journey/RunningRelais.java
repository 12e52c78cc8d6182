package fr.relais.sandbox.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import fr.relais.sandbox.ProcessSandbox;
import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.launch.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one Relais that all journeys of this JVM share, and what each of them takes of it for itself. */
final class RunningRelais implements AutoCloseable {

    /** One fewer than there are: the last one is put out, see {@link RevocationJourney}. */
    private static final int MANAGERS = 43;

    private final ProcessSandbox sandbox;
    private final List<JsonNode> associations;
    private final List<String> departements = Departements.ofTheMainland();
    private final Set<Service> down = EnumSet.noneOf(Service.class);
    private final AtomicInteger managers = new AtomicInteger();
    private final AtomicInteger referrers = new AtomicInteger();
    private final AtomicInteger places = new AtomicInteger();

    private RunningRelais(ProcessSandbox sandbox) {
        this.sandbox = sandbox;
        this.associations = mainlandAssociations();
    }

    static RunningRelais start() {
        Built.require();
        var began = System.nanoTime();
        var relais = new RunningRelais(ProcessSandbox.start());
        System.out.printf(
                "[relais tests] journeys: embedded database, embedded broker, four processes, ready after %d ms%n",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        return relais;
    }

    Session as(String account) {
        return sandbox.as(account);
    }

    RelaisApi api() {
        return sandbox.api();
    }

    ProcessSandbox sandbox() {
        return sandbox;
    }

    /** A manager's account, another one than those last asked for. */
    int nextManager() {
        return managers.getAndIncrement() % MANAGERS + 1;
    }

    /** An association of the demo network that is on the mainland, another one than those last asked for. */
    JsonNode nextAssociation() {
        return associations.get(referrers.getAndIncrement() % associations.size());
    }

    /** The association of the demo network that is this organisation. */
    JsonNode association(String organisation) {
        return associations.stream()
                .filter(one -> one.path("organisation").asString("").equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    int associations() {
        return associations.size();
    }

    /** A département of the mainland in which no other test has a centre, as long as there are enough. */
    String nextDepartement() {
        return departements.get(places.getAndIncrement() % departements.size());
    }

    void forward(Duration step) {
        sandbox.forward(step);
    }

    void kill(Service service) {
        sandbox.kill(service);
        down.add(service);
    }

    void restart(Service service) {
        sandbox.restart(service);
        down.remove(service);
    }

    /** Starts what a test has killed and, because it failed, not started again. */
    void heal() {
        EnumSet.copyOf(down).forEach(this::restart);
    }

    /** Ends it, and looks for what was confided in whatever it leaves. */
    void closeAndLookThrough() {
        try (var closing = this) {
            closing.heal();
            Confided.isNowhereIn(sandbox);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private static List<JsonNode> mainlandAssociations() {
        try (var file = RunningRelais.class.getResourceAsStream("/demo/associations.json")) {
            return JsonMapper.shared()
                    .readTree(file)
                    .valueStream()
                    .filter(one -> one.path("departement").asString("").length() == 2)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
