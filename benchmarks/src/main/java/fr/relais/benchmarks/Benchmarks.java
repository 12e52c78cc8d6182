package fr.relais.benchmarks;

import java.util.Arrays;
import java.util.List;

import fr.relais.benchmarks.national.NationalBenchmark;

/** Runs the benchmarks that are named, or all of them. */
public final class Benchmarks {

    private static final String NATIONAL = "national";

    private Benchmarks() {}

    public static void main(String... names) {
        var asked = names.length == 0 ? List.of(NATIONAL) : Arrays.asList(names);
        for (var name : asked) {
            if (!name.equals(NATIONAL)) {
                System.err.println("There is: " + NATIONAL);
                System.exit(2);
            }
            new NationalBenchmark(NationalBenchmark.Size.FULL, System.out).run();
        }
    }
}
