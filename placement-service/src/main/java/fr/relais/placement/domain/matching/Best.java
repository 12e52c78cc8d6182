package fr.relais.placement.domain.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import fr.relais.placement.domain.availability.Area;
import fr.relais.placement.domain.availability.Block;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.Kind;

/**
 * Keeps the best candidates of those it sees, one for each centre, in order. Little is worked out for a unit that
 * cannot be among them: what is dear to know is asked last.
 */
final class Best {

    private final Question question;
    private final Ranking ranking;
    private final int most;
    private final boolean all;
    private final int[] languages;
    private final List<Ranked> found = new ArrayList<>();
    private long worstLevel = Long.MAX_VALUE;

    private Best(Question question, Ranking ranking, int most, boolean all) {
        this.question = question;
        this.ranking = ranking;
        this.most = most;
        this.all = all;
        this.languages = question.profile().languages().stream()
                .flatMap(code -> question.index().columnOf(code).stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Only units that are vacant at some moment can be candidates: the others are not looked at. */
    static List<Candidate> ofEachCentre(Question question, Ranking ranking, int most) {
        return in(question, new Best(question, ranking, most, false));
    }

    static List<Candidate> all(Question question, Ranking ranking) {
        return in(question, new Best(question, ranking, Integer.MAX_VALUE, true));
    }

    private static List<Candidate> in(Question question, Best best) {
        for (var area : question.index().areas()) {
            if (question.places().allow(area.departement())) {
                best.see(area);
            }
        }
        return best.found.stream().sorted().map(best::candidate).toList();
    }

    private void see(Area area) {
        var shelf = area.vacant();
        for (var number = 0; number < shelf.blocks(); number++) {
            var block = shelf.block(number);
            for (var left = question.blocks().candidates(block); left != 0; left &= left - 1) {
                see(area, block, Long.numberOfTrailingZeros(left));
            }
        }
    }

    private void see(Area area, Block block, int row) {
        var kind = new Kind(area.departement(), block.traits(row));
        var spoken = spoken(block, row);
        var level = ranking.level(kind, spoken);
        if (level <= worstLevel && (level < worstLevel || mayBeat(kind)) && !wasTried(block, row)) {
            var rank = ranking.rank(kind, spoken, block.unit(row), block.lastSolicitedAt(row));
            var ranked = new Ranked(rank, level, block.centre(row), block, row);
            if (all) {
                found.add(ranked);
            } else {
                keep(ranked);
            }
        }
    }

    private int spoken(Block block, int row) {
        var spoken = 0L;
        for (var language : languages) {
            spoken += block.column(language) >>> row & 1;
        }
        return (int) spoken;
    }

    /** Whether a unit that is level with the last one kept may stand before it, as far as its kind tells. */
    private boolean mayBeat(Kind kind) {
        var last = found.get(most - 1).rank();
        var price = ranking.price(kind);
        return price < last.price() || (price == last.price() && ranking.travel(kind) <= last.travel());
    }

    private boolean wasTried(Block block, int row) {
        var tried = question.tried();
        return !tried.isNothing()
                && (tried.leavesOut(block.centre(row)) || tried.passesOver(block.centreOnly(row), block.unit(row)));
    }

    /** A centre is named once, with the best of its units: whoever asks several asks different ones. */
    private void keep(Ranked unit) {
        var same = sameCentre(unit);
        if (same >= 0) {
            if (found.get(same).compareTo(unit) <= 0) {
                return;
            }
            found.remove(same);
        }
        var place = Collections.binarySearch(found, unit);
        found.add(place < 0 ? -place - 1 : place, unit);
        if (found.size() > most) {
            found.remove(most);
        }
        if (found.size() == most) {
            worstLevel = found.get(most - 1).level();
        }
    }

    private int sameCentre(Ranked unit) {
        var one = 0;
        while (one < found.size() && !found.get(one).centre().equals(unit.centre())) {
            one++;
        }
        return one < found.size() ? one : -1;
    }

    private Candidate candidate(Ranked ranked) {
        var centre = ranked.block().centreOnly(ranked.row());
        var household = question.profile().household();
        return new Candidate(
                centre.centre(),
                "",
                centre.organisation(),
                centre.departement(),
                ranked.rank().unit(),
                household.size(),
                household.infants(),
                question.beds()
                        .heldIn(new Kind(centre.departement(), ranked.block().traits(ranked.row()))),
                centre.version(),
                ranked.rank().price());
    }

    private record Ranked(Rank rank, long level, CentreRef centre, Block block, int row) implements Comparable<Ranked> {

        @Override
        public int compareTo(Ranked other) {
            return rank.compareTo(other.rank);
        }
    }
}
