package fr.relais.capacity.adapter.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.capacity.RunningService;
import fr.relais.testing.TestCaller;
import fr.relais.testing.roles.Cast;
import fr.relais.testing.roles.MatrixRow;
import fr.relais.testing.roles.Relation;
import fr.relais.testing.roles.Scene;
import fr.relais.testing.roles.StoredState;
import fr.relais.testing.roles.Target;

/** The centres of an organisation, what is held in them, what was sent about them, and a register of prospects. */
final class CentreScene implements Scene {

    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";

    private final Cast cast = new Cast("org-" + UUID.randomUUID(), "org-" + UUID.randomUUID(), "31", "13");
    private final MatrixThings things = new MatrixThings(cast.caller("CENTRE", Relation.OWN));
    private final Map<String, String> standing = new HashMap<>();
    private final Map<String, String> over = new HashMap<>();
    private final Map<String, String> hold = things.held();
    private final Map<String, String> holdOver = things.released();
    private final Map<String, String> closedCentre = things.closed();

    /** Edits need its version, which whatever else it is told may raise. */
    private final Map<String, String> closedToEdits = things.closed();

    CentreScene() {
        standing.putAll(things.previewed());
        standing.putAll(things.prospect());
        standing.putAll(things.withLink());
        over.putAll(things.applied());
        over.putAll(things.linked());
    }

    @Override
    public Set<Relation> relations(MatrixRow row) {
        return EnumSet.allOf(Relation.class);
    }

    @Override
    public TestCaller caller(String role, Relation relation) {
        return cast.caller(role, relation);
    }

    @Override
    public Target target(MatrixRow row, Relation relation) {
        return target(
                row,
                switch (relation) {
                    case OWN, SAME, OTHER -> isInternal(row) ? hold : standing;
                    case CLOSED -> over(row);
                    case RANDOM -> isInternal(row) ? unknownToServices() : unknown();
                });
    }

    private Map<String, String> over(MatrixRow row) {
        if (row.path().contains("{hold}")) {
            return holdOver;
        }
        if (isInternal(row)) {
            return Map.of("centre", closedCentre.get("id"));
        }
        if (row.path().contains("{import}") || row.path().contains("{prospect}")) {
            return over;
        }
        return row.method().equals("PUT") ? closedToEdits : closedCentre;
    }

    @Override
    public Target freshTarget(MatrixRow row, Relation relation) {
        return relation == Relation.CLOSED
                        || row.method().equals("GET")
                        || !row.path().contains("{")
                ? target(row, relation)
                : target(row, fresh(row));
    }

    /** Of an account it is never said whether there is one. */
    private static Target target(MatrixRow row, Map<String, String> thing) {
        var values = new HashMap<>(thing);
        values.put("account", "nobody-" + letters(26));
        return Target.of(row, MatrixSamples.of(row), values);
    }

    private Map<String, String> fresh(MatrixRow row) {
        if (row.path().contains("{import}")) {
            return things.previewed();
        }
        if (row.path().contains("{prospect}")) {
            return things.prospect();
        }
        if (row.path().endsWith("/validation")) {
            return things.applicant();
        }
        if (isInternal(row)) {
            return row.path().endsWith("{hold}") ? things.holdable() : things.held();
        }
        return things.member();
    }

    private static boolean isInternal(MatrixRow row) {
        return row.path().startsWith("/internal/");
    }

    private static Map<String, String> unknown() {
        return Map.of(
                "centre", letters(26),
                "unit", letters(26),
                "import", letters(26),
                "prospect", letters(26),
                "version", "3");
    }

    private static Map<String, String> unknownToServices() {
        return Map.of(
                "centre", UUID.randomUUID().toString(),
                "hold", UUID.randomUUID().toString(),
                "unit", letters(26));
    }

    private static String letters(int length) {
        return ThreadLocalRandom.current()
                .ints(length, 0, BASE_32.length())
                .mapToObj(index -> BASE_32.substring(index, index + 1))
                .reduce("", String::concat);
    }

    @Override
    public StoredState state() {
        return StoredState.of(
                RunningService.shared().bean(MongoDatabase.class),
                List.of(cast.organisation(), cast.stranger(), standing.get("prospect"), over.get("prospect")));
    }
}
