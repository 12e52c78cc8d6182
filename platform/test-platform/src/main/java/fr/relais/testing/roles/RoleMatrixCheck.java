package fr.relais.testing.roles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sends a matrix to a service and says what is not as it says. */
public final class RoleMatrixCheck implements AutoCloseable {

    private static final Set<Integer> DENIALS = Set.of(401, 404);
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NOWHERE = "/v1/there-is-nothing-here";

    private final RoleMatrix matrix;
    private final Scene scene;
    private final MatrixClient client;

    /** @param address of the service, without a path */
    public RoleMatrixCheck(RoleMatrix matrix, Scene scene, String address) {
        this.matrix = matrix;
        this.scene = scene;
        this.client = new MatrixClient(address);
    }

    /** Everything that a role is asked to send: a row, a column and a relation. */
    private record Sent(MatrixRow row, String role, Relation relation) {

        int expected() {
            return row.cell(role).status(relation);
        }

        Sent by(Relation other) {
            return new Sent(row, role, other);
        }

        boolean isReadLikeByAColleague() {
            return relation == Relation.SAME
                    && row.method().equals("GET")
                    && by(Relation.OWN).expected() == expected();
        }

        boolean denied() {
            return DENIALS.contains(expected());
        }

        String of(String fault) {
            return "%s by %s, %s: %s".formatted(row.operation(), role, relation.word(), fault);
        }
    }

    /** How many questions the matrix is, the denied ones and the others. */
    public int size() {
        return cells(sent -> true).size();
    }

    /**
     * Sends everything that is to be denied, beside the same request for nothing at all.
     *
     * @return what was answered otherwise than the matrix says, or otherwise than if there were nothing
     */
    public List<String> deniedFaults() {
        var denied = cells(Sent::denied);
        var questions = new ArrayList<Question>();
        for (var sent : denied) {
            questions.add(question(sent, scene.target(sent.row(), sent.relation())));
            questions.add(question(sent, ofNothing(sent.row())));
        }
        var answers = client.ask(questions);
        var faults = new ArrayList<String>();
        for (var i = 0; i < denied.size(); i++) {
            var sent = denied.get(i);
            var answer = answers.get(2 * i);
            if (answer.status() != sent.expected()) {
                faults.add(sent.of(sent.expected() + " expected, " + answer.status()));
            } else if (!answer.equals(answers.get(2 * i + 1))) {
                faults.add(sent.of("not as if there were nothing: " + answer + " and " + answers.get(2 * i + 1)));
            }
        }
        return faults;
    }

    /**
     * Sends everything else, each about something that it may change.
     *
     * @return what was answered otherwise than the matrix says, in another form than every answer has
     *     ({@link WholeAnswer}), or to a colleague otherwise than to herself
     */
    public List<String> allowedFaults() {
        var allowed = cells(sent -> !sent.denied());
        var denial = client.ask(List.of(nowhere(allowed.get(0)))).get(0);
        var faults = new ArrayList<String>();
        var questions = prepared(allowed);
        var answers = client.ask(questions);
        for (var i = 0; i < allowed.size(); i++) {
            var sent = allowed.get(i);
            var answer = answers.get(i);
            if (answer.status() != sent.expected()) {
                faults.add(sent.of(sent.expected() + " expected, " + answer.status() + " " + answer.body()));
            } else {
                WholeAnswer.fault(answer, denial).map(sent::of).ifPresent(faults::add);
            }
        }
        faults.addAll(faultsAmongColleagues(allowed, questions));
        return faults;
    }

    private Question nowhere(Sent sent) {
        return new Question(scene.caller(sent.role(), Relation.OWN), "GET", new Target(NOWHERE, Sample.none()));
    }

    /** Whoever may read what a colleague may reads the same, to the last byte. */
    private List<String> faultsAmongColleagues(List<Sent> allowed, List<Question> questions) {
        var faults = new ArrayList<String>();
        for (var i = 0; i < allowed.size(); i++) {
            var sent = allowed.get(i);
            if (sent.isReadLikeByAColleague()) {
                var both = client.ask(List.of(
                        questions.get(i),
                        question(sent.by(Relation.OWN), questions.get(i).target())));
                if (!both.get(0).equals(both.get(1))) {
                    faults.add(sent.of("not as to herself: " + both));
                }
            }
        }
        return faults;
    }

    /**
     * Sends each command that somebody may give with everything in it that is not hers to say ({@link ForeignBodies}).
     *
     * @return what was not refused as bad input, and whether anything that is stored has changed
     */
    public List<String> foreignFaults() {
        var before = scene.state();
        var faults = new ArrayList<String>();
        for (var sent : commands()) {
            faults.addAll(foreignFaults(sent, question(sent, scene.target(sent.row(), Relation.OWN))));
        }
        if (!scene.state().equals(before)) {
            faults.add("something that is stored has changed");
        }
        return faults;
    }

    private List<String> foreignFaults(Sent sent, Question good) {
        var bodies = ForeignBodies.of(good.target().sample().body());
        var answers = client.ask(bodies.stream().map(good::saying).toList());
        var faults = new ArrayList<String>();
        for (var i = 0; i < bodies.size(); i++) {
            if (answers.get(i).status() != 400) {
                faults.add(sent.of(answers.get(i).status() + " for " + bodies.get(i)));
            }
        }
        return faults;
    }

    /** One role for each operation that takes a form: whoever else may give it is asked for the same one. */
    private List<Sent> commands() {
        return matrix.rows().stream()
                .filter(row -> scene.target(row, Relation.OWN).sample().body().startsWith("{"))
                .flatMap(row -> RoleMatrix.ROLES.stream()
                        .map(role -> new Sent(row, role, Relation.OWN))
                        .filter(sent -> sent.expected() / 100 == 2)
                        .limit(1))
                .toList();
    }

    /** Making something to be changed takes a few requests, so it is done for several at once. */
    private List<Question> prepared(List<Sent> cells) {
        return Flux.fromIterable(cells)
                .flatMapSequential(
                        sent -> Mono.fromCallable(() -> question(sent, scene.freshTarget(sent.row(), sent.relation())))
                                .subscribeOn(Schedulers.boundedElastic()),
                        AT_ONCE)
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    /** Where the path names nothing, what is asked for is a path that leads nowhere. */
    private Target ofNothing(MatrixRow row) {
        return row.namesAThing()
                ? scene.target(row, Relation.RANDOM)
                : new Target(NOWHERE, scene.target(row, Relation.OWN).sample());
    }

    private Question question(Sent sent, Target target) {
        var caller =
                sent.role().equals(RoleMatrix.NO_TOKEN) ? null : scene.caller(sent.row(), sent.role(), sent.relation());
        return new Question(caller, sent.row().method(), target);
    }

    /** The cells that name a relation which there cannot be, and so say what nobody checks. */
    public List<String> idleFaults() {
        return matrix.rows().stream()
                .filter(MatrixRow::namesAThing)
                .flatMap(row -> row.cells().entrySet().stream()
                        .filter(cell -> !relations(row)
                                .containsAll(cell.getValue().named().keySet()))
                        .map(cell -> row.operation() + " by " + cell.getKey()))
                .toList();
    }

    private List<Sent> cells(Predicate<Sent> wanted) {
        return matrix.rows().stream()
                .flatMap(row -> RoleMatrix.ROLES.stream()
                        .flatMap(role -> relations(row).stream().map(relation -> new Sent(row, role, relation))))
                .filter(wanted)
                .toList();
    }

    private Set<Relation> relations(MatrixRow row) {
        return row.namesAThing() ? scene.relations(row) : Set.of(Relation.OWN);
    }

    @Override
    public void close() {
        client.close();
    }
}
