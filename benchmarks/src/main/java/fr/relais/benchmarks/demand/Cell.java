package fr.relais.benchmarks.demand;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What differs from one measurement to the next.
 *
 * @param national the share of households that may go anywhere; the others must stay near
 * @param scarcity how many households come for each vacancy
 */
public record Cell(double national, double scarcity) {

    /** Thirty or eighty of a hundred may go anywhere; from plenty to twice as many people as places. */
    public static final List<Cell> ALL = Stream.of(.3, .8)
            .flatMap(national -> DoubleStream.of(.8, 1.0, 1.3, 2.0).mapToObj(scarcity -> new Cell(national, scarcity)))
            .toList();
}
