package fr.relais.placement.domain.matching;

import fr.relais.placement.domain.availability.Block;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.availability.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A unit that can take the household, and where it stands among the others: by each {@link Criterion}, and by its name
 * where none of them tells two apart. What the centre announced is not read before two are equal in all that columns
 * say: it is dear, and mostly decides nothing.
 */
final class Standing implements Comparable<Standing> {

    private final Ranking ranking;
    private final Rough rough;
    private final Block block;
    private final int row;
    private @Nullable Announced announced;

    Standing(Ranking ranking, Rough rough, Block block, int row) {
        this.ranking = ranking;
        this.rough = rough;
        this.block = block;
        this.row = row;
    }

    /** What columns, map and prices say. */
    record Rough(Kind kind, long level, long price, int travel) implements Comparable<Rough> {

        @Override
        public int compareTo(Rough other) {
            if (level != other.level) {
                return level < other.level ? -1 : 1;
            }
            return price == other.price ? Integer.compare(travel, other.travel) : Long.compare(price, other.price);
        }
    }

    private record Announced(UnitRef unit, long lastSolicited, long draw) implements Comparable<Announced> {

        @Override
        public int compareTo(Announced other) {
            if (lastSolicited != other.lastSolicited) {
                return lastSolicited < other.lastSolicited ? -1 : 1;
            }
            return draw == other.draw ? unit.value().compareTo(other.unit.value()) : Long.compare(draw, other.draw);
        }
    }

    private Announced announced() {
        if (announced == null) {
            var unit = block.unit(row);
            announced = new Announced(unit, Ranking.solicited(block.lastSolicitedAt(row)), ranking.draw(unit));
        }
        return announced;
    }

    @Override
    public int compareTo(Standing other) {
        var compared = rough.compareTo(other.rough);
        return compared == 0 ? announced().compareTo(other.announced()) : compared;
    }

    boolean isOfTheSameCentreAs(Standing other) {
        return block.isOfTheSameCentre(row, other.block, other.row);
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
        return announced == null ? block.unit(row) : announced.unit();
    }
}
