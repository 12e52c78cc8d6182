package fr.relais.benchmarks.baseline;

import java.util.BitSet;
import java.util.List;

import fr.relais.benchmarks.demand.Applicant;
import fr.relais.benchmarks.demand.Story;
import fr.relais.benchmarks.demand.Vacancy;
import fr.relais.placement.domain.territory.Territory;

/** A story by numbers: applicants and vacancies in the order of time, and which of them go together. */
public final class Board {

    private final Story story;
    private final List<BitSet> possible;

    public Board(Story story, Territory territory) {
        this.story = story;
        this.possible = story.applicants().stream()
                .map(applicant -> possible(applicant, story.vacancies(), territory))
                .toList();
    }

    private static BitSet possible(Applicant applicant, List<Vacancy> vacancies, Territory territory) {
        var rules = new PlainRules(applicant.profile(), territory);
        var units = new BitSet();
        for (var unit = 0; unit < vacancies.size(); unit++) {
            var vacancy = vacancies.get(unit);
            units.set(unit, rules.allow(vacancy.centre(), vacancy.unit()));
        }
        return units;
    }

    public int applicants() {
        return story.applicants().size();
    }

    public int vacancies() {
        return story.vacancies().size();
    }

    public Applicant applicant(int number) {
        return story.applicants().get(number);
    }

    public Vacancy vacancy(int number) {
        return story.vacancies().get(number);
    }

    /** The vacancies that can take the applicant, whenever they open. Not to be changed. */
    public BitSet possible(int applicant) {
        return possible.get(applicant);
    }

    /** The vacancies that can take the applicant and open before she gives up. */
    public BitSet inTime(int applicant) {
        var units = (BitSet) possible(applicant).clone();
        for (var unit = units.nextSetBit(0); unit >= 0; unit = units.nextSetBit(unit + 1)) {
            units.set(unit, vacancy(unit).opensAt() <= applicant(applicant).waitsUntil());
        }
        return units;
    }

    /** Who comes first of two: the higher danger, then the longer wait. */
    int compare(int one, int other) {
        var byTier = applicant(one).tier().compareTo(applicant(other).tier());
        return byTier != 0 ? byTier : Integer.compare(one, other);
    }
}
