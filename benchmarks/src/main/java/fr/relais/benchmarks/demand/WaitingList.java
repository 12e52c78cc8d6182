package fr.relais.benchmarks.demand;

import java.util.List;
import java.util.stream.IntStream;

import fr.relais.placement.domain.availability.CentreAvailability;

/** People who wait and places that are free at one moment, as after an outage. */
public record WaitingList(List<Applicant> applicants, List<CentreAvailability> centres) {

    /** Always the same for a cell and a seed. */
    public static WaitingList draw(FrenchMap map, Cell cell, Size size, long seed) {
        var draws = new Draws(seed);
        var vacancies = new Vacancies(map, draws);
        var units = (int) Math.round(size.applicants() / cell.scarcity());
        var centres = IntStream.range(0, units)
                .mapToObj(number -> vacancies.centre(number, size.freeTogether()))
                .toList();
        return new WaitingList(new Applicants(map, cell, draws).draw(size.applicants(), Story.END), centres);
    }

    /** How many wait, and how many free beds of one unit there may be. */
    public record Size(int applicants, int freeTogether) {}
}
