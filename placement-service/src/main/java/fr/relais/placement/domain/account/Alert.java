package fr.relais.placement.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Who is to be told, and who has been, that an account was in wrong hands.
 *
 * @param account the subject of its tokens while somebody is still to be told; nothing afterwards
 * @param since when it was first said; real time
 * @param pending whether somebody may still have to be told
 * @param told organisations that have been
 */
public record Alert(String account, Instant since, boolean pending, Set<String> told) {

    /** So long nobody is told twice; as far back as it is asked what the account was shown. */
    private static final Duration ONE_STORY = Duration.ofDays(90);

    public Alert {
        told = Set.copyOf(told);
    }

    /** It is said for the first time. */
    public static Alert of(String account, Instant since) {
        return new Alert(account, since, true, Set.of());
    }

    /** It is said once more: whoever was told lately is not told again, whoever was exposed since is. */
    Alert again(Alert said) {
        return said.since.isBefore(since.plus(ONE_STORY)) ? new Alert(said.account, since, true, told) : said;
    }

    Alert having(Set<String> more) {
        var all = new HashSet<>(told);
        all.addAll(more);
        return new Alert(account, since, pending, all);
    }

    Alert ended() {
        return new Alert("", since, false, told);
    }
}
