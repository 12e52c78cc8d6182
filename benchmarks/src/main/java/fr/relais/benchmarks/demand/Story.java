package fr.relais.benchmarks.demand;

import java.util.List;

/** Who comes and what opens, in the order of time: always the same for a cell and a seed. */
public record Story(List<Applicant> applicants, List<Vacancy> vacancies) {

    /** When it ends. Times are counted from zero and mean nothing but their order. */
    public static final long END = 1_000_000;

    /** As many applicants for each of so many vacancies as the cell says. */
    public static Story draw(FrenchMap map, Cell cell, int vacancies, long seed) {
        var draws = new Draws(seed);
        var opening = new Vacancies(map, draws).draw(vacancies, END);
        var coming = new Applicants(map, cell, draws).draw((int) Math.round(vacancies * cell.scarcity()), END);
        return new Story(coming, opening);
    }
}
