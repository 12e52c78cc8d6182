package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.placement.RunningPlacement;
import fr.relais.placement.adapter.web.MatrixCases.Case;
import fr.relais.testing.TestCaller;
import fr.relais.testing.roles.Cast;
import fr.relais.testing.roles.MatrixRow;
import fr.relais.testing.roles.Relation;
import fr.relais.testing.roles.Scene;
import fr.relais.testing.roles.StoredState;
import fr.relais.testing.roles.Target;

import static org.awaitility.Awaitility.await;

/**
 * Somebody to whom a place is offered, somebody who lives in one, a block, a refusal that is looked at and a minor, all
 * of one organisation; and of each one that is over.
 */
final class CaseScene implements Scene {

    /** What is never over. */
    private static final Set<MatrixKind> OVER_IS_NOTHING_HERE =
            Set.of(MatrixKind.ORGANISATION, MatrixKind.ACCOUNT, MatrixKind.REGISTER);

    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";

    private final Cast cast = new Cast("centre-" + MatrixCases.THERE, "referrer-of-others", MatrixCases.THERE, "13");
    private final MatrixCases cases = new MatrixCases(cast);
    private final MatrixDesk desk = new MatrixDesk(cases, cast);
    private final MatrixFresh fresh = new MatrixFresh(cases, desk);
    private final Map<MatrixKind, Map<String, String>> standing = new HashMap<>();
    private final Map<MatrixKind, Map<String, String>> over = new HashMap<>();

    CaseScene() {
        putCases(standing, cases.offered(), cases.lived());
        standing.put(MatrixKind.BLOCK, Map.of("reference", desk.block()));
        standing.put(MatrixKind.REVIEW, Map.of("reference", desk.review()));
        standing.put(MatrixKind.MINOR, Map.of("reference", desk.minor()));
        var opening = desk.agreedOpening();
        standing.put(MatrixKind.OPENING, Map.of("reference", opening));
        standing.put(MatrixKind.COORDINATED_OPENING, Map.of("reference", opening));
        standing.put(MatrixKind.ACCOUNT, Map.of("account", "nobody-at-all"));
        standing.put(MatrixKind.REGISTER, Map.of("account", "nobody-at-all"));
        standing.put(MatrixKind.ORGANISATION, Map.of("organisation", cast.organisation()));
        standing.put(MatrixKind.DRAFT, Map.of("draft", desk.draft()));
        over.put(MatrixKind.DRAFT, Map.of("draft", desk.discardedDraft()));
        putCases(over, cases.withdrawn(), cases.left());
        over.put(MatrixKind.BLOCK, Map.of("reference", desk.closedBlock()));
        over.put(MatrixKind.REVIEW, Map.of("reference", desk.decidedReview()));
        var reviewed = desk.reviewedOpening();
        over.put(MatrixKind.OPENING, Map.of("reference", reviewed));
        over.put(MatrixKind.COORDINATED_OPENING, Map.of("reference", reviewed));
        over.put(MatrixKind.MINOR, Map.of("reference", desk.decidedMinor()));
        awaitRest();
    }

    /** What was begun above goes on for a moment: who was refused is looked for elsewhere. */
    private void awaitRest() {
        var last = new AtomicReference<>(state());
        var alike = new AtomicInteger();
        await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    var now = state();
                    alike.set(now.equals(last.getAndSet(now)) ? alike.get() + 1 : 0);
                    return alike.get() >= 6;
                });
    }

    private static void putCases(Map<MatrixKind, Map<String, String>> things, Case asked, Case lived) {
        things.put(MatrixKind.REQUEST, asked.values(asked.request()));
        things.put(MatrixKind.CASE, asked.values(asked.coordinated()));
        things.put(MatrixKind.OFFER, asked.values(asked.request()));
        things.put(MatrixKind.STAY, lived.values(lived.request()));
        things.put(MatrixKind.COORDINATED_STAY, lived.values(lived.coordinated()));
    }

    @Override
    public Set<Relation> relations(MatrixRow row) {
        var all = EnumSet.allOf(Relation.class);
        if (OVER_IS_NOTHING_HERE.contains(MatrixKind.of(row))) {
            all.remove(Relation.CLOSED);
        }
        return all;
    }

    @Override
    public TestCaller caller(String role, Relation relation) {
        return cast.caller(role, relation);
    }

    @Override
    public Target target(MatrixRow row, Relation relation) {
        if (!row.path().contains("{")) {
            return target(row, Map.of());
        }
        return target(
                row,
                switch (relation) {
                    case OWN, SAME, OTHER -> standing.get(MatrixKind.of(row));
                    case CLOSED -> over.get(MatrixKind.of(row));
                    case RANDOM -> unknown();
                });
    }

    @Override
    public Target freshTarget(MatrixRow row, Relation relation) {
        return relation == Relation.CLOSED
                        || row.method().equals("GET")
                        || !row.path().contains("{")
                ? target(row, relation)
                : target(row, fresh.of(row).orElseGet(() -> standing.get(MatrixKind.of(row))));
    }

    private static Target target(MatrixRow row, Map<String, String> thing) {
        var values = new HashMap<>(thing);
        values.put("now", Instant.now().toString());
        return Target.of(row, MatrixSamples.of(row), values);
    }

    private static Map<String, String> unknown() {
        return Map.of(
                "reference", letters(),
                "offer", letters(),
                "stay", letters(),
                "draft", letters(),
                "question", letters(),
                "unit", letters(),
                "organisation", letters(),
                "account", letters());
    }

    private static String letters() {
        return ThreadLocalRandom.current()
                .ints(26, 0, BASE_32.length())
                .mapToObj(index -> BASE_32.substring(index, index + 1))
                .reduce("", String::concat);
    }

    @Override
    public StoredState state() {
        return StoredState.of(
                RunningPlacement.shared().bean(MongoDatabase.class), List.of(cast.organisation(), cast.stranger()));
    }
}
