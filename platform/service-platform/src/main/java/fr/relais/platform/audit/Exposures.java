package fr.relais.platform.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.relais.audit.Entry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What an account was shown lately, for the day on which it turns out to be in wrong hands. */
public final class Exposures {

    /** How far it is looked back. */
    public static final Duration LOOKED_BACK = Duration.ofDays(90);

    /** So many are told at most, the latest first. */
    public static final int MOST = 10_000;

    private static final int PAGE = 200;
    private static final int FIELDS = 10;
    private static final int SALTED = FIELDS + 1;

    private final Blocks blocks;

    Exposures(Blocks blocks) {
        this.blocks = blocks;
    }

    /**
     * One answer that the account was given; all of it opaque.
     *
     * @param thing a name that leads nowhere by itself: the same for the same thing and organisation
     */
    public record Exposure(
            String at, String organisation, String operation, String thing, String purpose, String correlation) {}

    /** The latest first, and none that is older than {@link #LOOKED_BACK}. */
    public Flux<Exposure> of(String subject, Instant now) {
        // Written as entries are, times and subjects compare as texts.
        var since = now.minus(LOOKED_BACK).toString();
        var who = Entry.written(subject);
        return page(Long.MAX_VALUE)
                .expand(page -> page.isEmpty()
                        ? Mono.empty()
                        : page(page.get(page.size() - 1).number()))
                .flatMapIterable(page -> page)
                .takeUntil(block -> isOlder(block, since))
                .flatMapIterable(Exposures::latestFirst)
                .filter(fields -> fields[1].equals(Entry.Kind.READ.name())
                        && fields[2].equals(who)
                        && fields[0].compareTo(since) >= 0)
                .map(Exposures::exposure)
                .take(MOST);
    }

    private Mono<List<StoredBlock>> page(long before) {
        return blocks.before(before, PAGE).collectList();
    }

    private static boolean isOlder(StoredBlock block, String since) {
        var entries = latestFirst(block);
        return !entries.isEmpty() && entries.get(0)[0].compareTo(since) < 0;
    }

    /** What is no entry, because somebody has changed it, tells nothing here; the verifier finds it. */
    private static List<String[]> latestFirst(StoredBlock block) {
        var entries = new ArrayList<String[]>();
        block.text()
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields.length == FIELDS || fields.length == SALTED)
                .forEach(fields -> entries.add(0, fields));
        return entries;
    }

    private static Exposure exposure(String[] fields) {
        return new Exposure(fields[0], fields[4], fields[5], fields[6], fields[7], fields[9]);
    }
}
