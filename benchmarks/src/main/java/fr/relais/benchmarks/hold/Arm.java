package fr.relais.benchmarks.hold;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.relais.benchmarks.stage.Template.Copy;

/** One of the two things that are compared: the same operations, done in another way. */
interface Arm extends AutoCloseable {

    /** How many operations fall on one centre in a slice. */
    int EACH = 2;

    /** Makes ready what a slice needs. Not measured. */
    void prepare(int operations, long seed);

    /** Does one operation, by one of the workers, and checks the answer. */
    void perform(int worker, int number);

    /** Of how many operations everything has been consumed. */
    int consumed();

    /** Stops consuming, and fails when anything was lost or is too much. */
    void finish();

    /** What must have been consumed when each of these centres was written to as often as it falls on one. */
    static Set<String> everyStep(List<Copy> copies, long before) {
        return copies.stream()
                .flatMap(copy -> IntStream.rangeClosed(1, EACH)
                        .mapToObj(step -> EventReader.name(copy.id(), Long.toString(before + step))))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    void close();
}
