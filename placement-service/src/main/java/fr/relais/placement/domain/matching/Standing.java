package fr.relais.placement.domain.matching;

import fr.relais.placement.domain.availability.Block;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.availability.UnitRef;

/**
 * A unit that can take the household, and where it stands among the others: by each {@link Criterion}, and by its name
 * where none of them tells two apart. What the centre announced is not read before that: it is dear, and hardly ever
 * decides anything.
 */
final class Standing implements Comparable<Standing> {

    private final Ranking ranking;
    private final Rough rough;
    private final Block block;
    private final int row;
    private final Object centre;

    Standing(Ranking ranking, Rough rough, Block block, int row) {
        this.ranking = ranking;
        this.rough = rough;
        this.block = block;
        this.row = row;
        this.centre = block.markOfCentre(row);
    }

    /** Where it stands but for equals. */
    record Rough(Kind kind, long level, long price, int travel) implements Comparable<Rough> {

        @Override
        public int compareTo(Rough other) {
            if (level != other.level) {
                return level < other.level ? -1 : 1;
            }
            return price == other.price ? Integer.compare(travel, other.travel) : Long.compare(price, other.price);
        }
    }

    @Override
    public int compareTo(Standing other) {
        var compared = rough.compareTo(other.rough);
        return compared == 0 ? byLot(other) : compared;
    }

    private int byLot(Standing other) {
        var lot = block.lot(row);
        var otherLot = other.block.lot(other.row);
        if (lot.lastSolicited() != otherLot.lastSolicited()) {
            return lot.lastSolicited() < otherLot.lastSolicited() ? -1 : 1;
        }
        var compared = Long.compare(ranking.draw(lot), ranking.draw(otherLot));
        return compared == 0 ? unit().value().compareTo(other.unit().value()) : compared;
    }

    boolean isOfTheSameCentreAs(Standing other) {
        return centre == other.centre;
    }

    Rough rough() {
        return rough;
    }

    Block block() {
        return block;
    }

    int row() {
        return row;
    }

    UnitRef unit() {
        return block.unit(row);
    }
}
