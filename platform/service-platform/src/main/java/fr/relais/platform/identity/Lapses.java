package fr.relais.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * When accounts lapse: ninety days after somebody of their organisation last said that they are needed, and where
 * nobody ever did, ninety days after they were first used in any service. An account is a person <em>in an
 * organisation</em>: who goes to another one begins anew there, and no organisation can keep up another one's account.
 * All times are real time, as tokens keep it.
 *
 * <p>What is known here is what has been read of the two topics; it is known in whatever order it comes.
 */
public final class Lapses {

    /** How long an account is good without a word of anybody. */
    public static final Duration GOOD_FOR = Duration.ofDays(90);

    private final Map<String, Instant> firstUses = new ConcurrentHashMap<>();
    private final Map<String, Instant> confirmations = new ConcurrentHashMap<>();
    private volatile boolean knowsUses;
    private volatile boolean knowsConfirmations;

    Lapses() {}

    /**
     * What an account of an organisation is known by: nobody is named.
     *
     * @param organisation empty for an account without one
     */
    public static String digestOf(String organisation, String subject) {
        // With its length, so that no organisation can be named such that its accounts are taken for another one's.
        return AccountDigests.of("relais-member", organisation.length() + "\n" + organisation + "\n" + subject);
    }

    /** The account was used; the earliest moment counts. */
    void learnUse(String digest, Instant at) {
        firstUses.merge(digest, at, (known, said) -> known.isBefore(said) ? known : said);
    }

    /** The account was confirmed; the latest moment counts. */
    void learnConfirmation(String digest, Instant at) {
        confirmations.merge(digest, at, (known, said) -> known.isAfter(said) ? known : said);
    }

    /** From when on it is believed no longer; nothing of an account of which nothing is known. */
    public @Nullable Instant lapsesAt(String digest) {
        var confirmed = confirmations.get(digest);
        var since = confirmed == null ? firstUses.get(digest) : confirmed;
        return since == null ? null : since.plus(GOOD_FOR);
    }

    void knowsUses() {
        knowsUses = true;
    }

    void knowsConfirmations() {
        knowsConfirmations = true;
    }

    /** Whether everything that was said before the start is known. */
    boolean caughtUp() {
        return knowsUses && knowsConfirmations;
    }
}
