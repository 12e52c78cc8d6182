package fr.relais.placement.domain.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import fr.relais.placement.domain.availability.Area;
import fr.relais.placement.domain.availability.Block;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.availability.Shelf;
import fr.relais.placement.domain.matching.Standing.Rough;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the best candidates of those it sees, in order: of each centre one, or all there are. It begins with what is
 * near, so that units farther away need not be looked at closely when they are no better otherwise.
 */
final class Best {

    private final Question question;
    private final Ranking ranking;
    private final int most;
    private final boolean all;
    private final int[] languages;
    private final List<Standing> kept = new ArrayList<>();

    /** Of each block of a shelf, the rows that can take the household. */
    private long[] able = new long[32];

    /** What the next must reach; absent until as many are kept as are named. */
    private @Nullable Bar bar;

    private long worst = Long.MAX_VALUE;

    private Best(Question question, Ranking ranking, int most, boolean all) {
        this.question = question;
        this.ranking = ranking;
        this.most = most;
        this.all = all;
        this.languages = question.languages();
    }

    /** A centre is named once, with the best of its units: whoever asks several asks different ones. */
    static List<Candidate> ofEachCentre(Question question, Ranking ranking, int most) {
        return new Best(question, ranking, most, false).look();
    }

    static List<Candidate> all(Question question, Ranking ranking) {
        return new Best(question, ranking, Integer.MAX_VALUE, true).look();
    }

    /** Only units that are vacant at some moment can be candidates: the others are not looked at. */
    private List<Candidate> look() {
        var destinations = question.destinations();
        for (var place : destinations.nearestFirst()) {
            if (destinations.allow(place)) {
                see(question.index().area(place), place);
            }
        }
        if (all) {
            Collections.sort(kept);
        }
        return candidates();
    }

    private void see(Area area, int place) {
        var shelf = area.vacant();
        var away = question.destinations().isAwayAsPreferred(place);
        var from = new From(area.departement(), question.destinations().travel(place), away);
        findAble(shelf);
        for (var number = 0; number < shelf.blocks(); number++) {
            var block = shelf.block(number);
            var left = able[number];
            if (bar != null && left != 0) {
                left = bar.reachedBy(block, left, away);
            }
            for (; left != 0; left &= left - 1) {
                see(from, block, Long.numberOfTrailingZeros(left));
            }
        }
    }

    /** All blocks first: as little is done with each, the processor waits for the memory of several at once. */
    private void findAble(Shelf shelf) {
        var blocks = shelf.blocks();
        if (able.length < blocks) {
            able = new long[blocks];
        }
        for (var number = 0; number < blocks; number++) {
            able[number] = question.blocks().candidates(shelf.block(number));
        }
    }

    private void see(From from, Block block, int row) {
        var kind = new Kind(from.departement(), block.traits(row));
        var level = ranking.level(kind, spoken(block, row), from.away()).packed();
        if (level <= worst && !wasTried(block, row)) {
            var rough = new Rough(kind, level, ranking.price(kind), from.travel());
            keep(new Standing(ranking, rough, block, row));
        }
    }

    private int spoken(Block block, int row) {
        var spoken = 0L;
        for (var language : languages) {
            spoken += block.column(language) >>> row & 1;
        }
        return (int) spoken;
    }

    private boolean wasTried(Block block, int row) {
        var tried = question.tried();
        return !tried.isNothing()
                && (tried.leavesOut(block.centre(row)) || tried.passesOver(block.centreOnly(row), block.unit(row)));
    }

    private void keep(Standing unit) {
        if (all) {
            kept.add(unit);
        } else if (kept.size() < most || unit.compareTo(kept.get(most - 1)) < 0) {
            keepOneOfItsCentre(unit);
        }
    }

    private void keepOneOfItsCentre(Standing unit) {
        var same = sameCentre(unit);
        if (same >= 0) {
            if (kept.get(same).compareTo(unit) <= 0) {
                return;
            }
            kept.remove(same);
        }
        var place = Collections.binarySearch(kept, unit);
        kept.add(place < 0 ? -place - 1 : place, unit);
        if (kept.size() > most) {
            kept.remove(most);
        }
        if (kept.size() == most) {
            raiseBar(kept.get(most - 1).rough().level());
        }
    }

    private int sameCentre(Standing unit) {
        var one = kept.size() - 1;
        while (one >= 0 && !kept.get(one).isOfTheSameCentreAs(unit)) {
            one--;
        }
        return one;
    }

    private void raiseBar(long level) {
        if (bar == null) {
            bar = new Bar(question.blocks(), ranking, languages, Level.of(level));
        } else if (level != worst) {
            bar.raise(Level.of(level));
        }
        worst = level;
    }

    private List<Candidate> candidates() {
        var household = question.profile().household();
        var infants = household.infants();
        var candidates = new ArrayList<Candidate>(kept.size());
        for (var one : kept) {
            var centre = one.block().centreOnly(one.row());
            candidates.add(new Candidate(
                    centre.centre(),
                    "",
                    centre.organisation(),
                    centre.departement(),
                    one.unit(),
                    household.size(),
                    infants,
                    question.beds().heldIn(one.rough().kind()),
                    centre.version(),
                    one.rough().price()));
        }
        return Collections.unmodifiableList(candidates);
    }

    private record From(String departement, int travel, boolean away) {}
}
