package fr.relais.sandbox.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.api.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the demo network into Relais, through the gateway and with the accounts' own tokens, as its members would.
 *
 * <p>Every command has a fixed idempotency key, and what is already there is left alone: loading twice changes nothing.
 */
public final class DemoNetwork {

    private static final int AT_ONCE = 4;
    private static final String NEVER_DECLARED = "NOT_DECLARED";

    private final RelaisApi api;
    private final Session coordinator;
    private final Coordinations coordinations;

    public DemoNetwork(RelaisApi api) {
        this.api = api;
        this.coordinations = Coordinations.of(api);
        this.coordinator = coordinations.first();
    }

    /** Loads what is missing. Answers how many centres and associations there are in the demo network. */
    public Loaded load() {
        var associations = DemoJson.read("associations.json", new TypeReference<List<AssociationSeed>>() {});
        var centres = DemoJson.read("centres.json", new TypeReference<List<CentreSeed>>() {});
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var associationsDone = associations.stream()
                    .<Future<?>>map(seed -> threads.submit(() -> register(seed)))
                    .toList();
            var centresDone = centres.stream()
                    .<Future<?>>map(seed -> threads.submit(() -> register(seed)))
                    .toList();
            associationsDone.forEach(DemoNetwork::await);
            centresDone.forEach(DemoNetwork::await);
        } finally {
            threads.shutdownNow();
        }
        return new Loaded(centres.size(), associations.size());
    }

    /**
     * The size of the demo network.
     *
     * @param centres how many centres
     * @param associations how many associations
     */
    public record Loaded(int centres, int associations) {}

    /** A body that is written the same way every time: a repeated command must be the same, byte by byte. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Registration(
            String organisation,
            String departement,
            String kind,
            @Nullable JsonNode convention) {}

    private Session session(String account) {
        return api.as(account, Accounts.named(account).secret()).patient();
    }

    private void register(AssociationSeed seed) {
        var body = new Registration(seed.organisation(), seed.departement(), seed.kind(), null);
        coordinator.post("/v1/organisations", body, seed.key()).expect(201);
    }

    private void register(CentreSeed seed) {
        var body = new Registration(seed.organisation(), seed.departement(), seed.kind(), seed.convention());
        var registered = coordinations.register(body, seed.key());
        var path = "/v1/centres/" + registered.text("centre");
        var schemes = registered.body().at("/convention/schemes");
        var manager = session(seed.account());
        var units = manager.get(path).expect(200).body().path("units");
        for (var i = 0; i < seed.units().size(); i++) {
            declare(manager, path, inItsScheme(seed.units().get(i), schemes), units.path(i));
        }
    }

    /** The name of a scheme is drawn when its centre is registered, and the same whenever that is repeated. */
    private static UnitSeed inItsScheme(UnitSeed seed, JsonNode schemes) {
        var number = seed.scheme();
        if (number == null) {
            return seed;
        }
        var unit = (ObjectNode) seed.unit().deepCopy();
        unit.put("scheme", schemes.path(number).path("scheme").asString());
        return new UnitSeed(seed.key(), unit, number, seed.vacant());
    }

    /** Declares the unit, when it is missing, and its vacancies, when it never had any. */
    private static void declare(Session manager, String centre, UnitSeed seed, JsonNode existing) {
        var unit = existing.isMissingNode()
                ? manager.post(centre + "/units", seed.unit(), seed.key())
                        .expect(201)
                        .text("unit")
                : existing.path("unit").asString();
        if (seed.vacant() > 0 && neverDeclared(existing)) {
            manager.post(
                            centre + "/units/" + unit + "/vacancies",
                            Map.of("beds", seed.vacant()),
                            seed.key() + "-vacant")
                    .expect(200);
        }
    }

    private static boolean neverDeclared(JsonNode unit) {
        return unit.path("beds")
                .valueStream()
                .allMatch(bed -> bed.path("reason").asString("").equals(NEVER_DECLARED));
    }

    private static void await(Future<?> loading) {
        try {
            loading.get();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", hurried);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
    }
}
