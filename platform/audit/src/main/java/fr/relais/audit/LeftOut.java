package fr.relais.audit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what an organisation was handed with the whole register, which auditors have: only so it is found that a
 * line was left out. A service has signed what it handed out and cannot say later that it was more.
 */
final class LeftOut {

    private LeftOut() {}

    /**
     * The blocks out of which the organisation was not handed a line, though its own people did what it tells.
     *
     * @param register blocks that were verified before
     */
    static List<Finding> of(String organisation, Collection<SignedExcerpt> excerpts, Collection<Block> register) {
        var parts = excerpts.stream()
                .flatMap(signed -> signed.excerpt().blocks().stream())
                .toList();
        var covered = parts.stream().map(Excerpt.Part::number).collect(Collectors.toSet());
        var shown = new HashSet<String>();
        parts.forEach(part -> part.lines().forEach(line -> shown.add(name(part.number(), line.place()))));
        return register.stream()
                .filter(block -> covered.contains(block.number()) && hides(block, organisation, shown))
                .map(block -> new Finding(Finding.Kind.LEFT_OUT, block.number()))
                .toList();
    }

    private static boolean hides(Block block, String organisation, Set<String> shown) {
        for (var place = 0; place < block.entries().size(); place++) {
            if (Excerpt.isOwn(block.entries().get(place), organisation)
                    && !shown.contains(name(block.number(), place))) {
                return true;
            }
        }
        return false;
    }

    private static String name(long block, long place) {
        return block + "/" + place;
    }
}
