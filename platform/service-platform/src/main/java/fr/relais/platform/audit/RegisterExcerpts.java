package fr.relais.platform.audit;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import fr.relais.audit.Entry;
import fr.relais.audit.Excerpt;
import fr.relais.audit.SignedCheckpoint;
import reactor.core.publisher.Mono;

/**
 * What an organisation gets of the register: its own lines, and those of the people and services that oversee it about
 * what is its own; each with what proves it, and nothing of others but hashes.
 */
public final class RegisterExcerpts {

    /** At most so many blocks at once. */
    public static final int PAGE = 200;

    private static final int ORGANISATION = 4;
    private static final int OBJECT = 6;

    private final Blocks blocks;
    private final RegisterExports exports;
    private final OpaqueNames names;
    private final OwnThings things;
    private final Clock clock;

    RegisterExcerpts(Blocks blocks, RegisterExports exports, OpaqueNames names, OwnThings things, Clock clock) {
        this.blocks = blocks;
        this.exports = exports;
        this.names = names;
        this.things = things;
        this.clock = clock;
    }

    /**
     * A page from that number on, signed, and after it the checkpoint of the newest block there was before it was read.
     *
     * @param organisation not empty: a line of nobody's organisation is nobody's
     */
    public Mono<String> page(String organisation, long from) {
        return exports.checkpoint()
                .flatMap(newest -> things.of(organisation)
                        .collect(Collectors.toSet())
                        .flatMap(own -> page(new Concern(organisation, own), from, newest))
                        .map(excerpt -> exports.sign(excerpt).text() + newest.text()));
    }

    /** No block that was written meanwhile: the checkpoint would prove nothing in it. */
    private Mono<Excerpt> page(Concern concern, long from, SignedCheckpoint newest) {
        var written = concern.written;
        return blocks.from(from, PAGE)
                .filter(block -> block.number() <= newest.checkpoint().block())
                .map(block -> Excerpt.Part.of(block.number(), block.text(), concern))
                .collectList()
                .map(parts -> new Excerpt(exports.service(), written, from, parts, clock.instant()));
    }

    /** Whether a line is for an organisation. */
    private final class Concern implements Predicate<String> {

        private final String written;
        private final Set<String> own;

        /** What the organisation's things are called, by the organisation of whoever acted. */
        private final Map<String, Set<String>> called = new HashMap<>();

        Concern(String organisation, Set<String> own) {
            this.written = Entry.written(organisation);
            this.own = own;
        }

        @Override
        public boolean test(String line) {
            return Excerpt.isOwn(line, written) || Excerpt.isOfOverseers(line) && isAboutOwn(line);
        }

        private boolean isAboutOwn(String line) {
            var fields = List.of(line.split("\t", -1));
            return !own.isEmpty()
                    && fields.size() > OBJECT
                    && called.computeIfAbsent(fields.get(ORGANISATION), this::namesFor)
                            .contains(fields.get(OBJECT));
        }

        private Set<String> namesFor(String acting) {
            var organisation = acting.equals(Entry.written("")) ? "" : acting;
            return own.stream().map(name -> names.of(name, organisation)).collect(Collectors.toSet());
        }
    }
}
