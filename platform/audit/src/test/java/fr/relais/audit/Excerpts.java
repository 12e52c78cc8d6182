package fr.relais.audit;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import static fr.relais.audit.Registers.KEYS;
import static fr.relais.audit.Registers.NOW;
import static fr.relais.audit.Registers.SERVICE;
import static fr.relais.audit.Registers.chained;
import static fr.relais.audit.Registers.line;

/** What a service hands out of a register to one organisation. */
final class Excerpts {

    static final String MINE = "org-mine";
    static final List<Block> REGISTER = chained(entries());

    private Excerpts() {}

    /** In each of six blocks lines of an association, of two centres and of a coordinator. */
    static List<List<String>> entries() {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(block -> List.of(
                        line("REFERRER", "org-her", "a-" + block),
                        line("CENTRE", MINE, "b-" + block),
                        line("COORDINATOR", "org-all", "mine-" + block),
                        line("CENTRE", "org-other", "d-" + block),
                        line("CENTRE", MINE, "e-" + block)))
                .toList();
    }

    static boolean isMine(String line) {
        return line.contains(MINE) || line.contains("\tmine-");
    }

    static Excerpt excerpt(List<Block> blocks, Predicate<String> concerns) {
        return new Excerpt(
                SERVICE,
                MINE,
                blocks.get(0).number(),
                blocks.stream()
                        .map(block -> Excerpt.Part.of(block.number(), block.text(), concerns))
                        .toList(),
                NOW);
    }

    static SignedExcerpt signed(Excerpt excerpt) {
        return SignedExcerpt.parse(
                SignedExcerpt.sign(excerpt, KEYS.getPrivate()).text());
    }
}
