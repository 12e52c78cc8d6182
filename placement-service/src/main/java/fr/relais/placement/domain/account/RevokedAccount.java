package fr.relais.placement.domain.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.Reference;
import org.jspecify.annotations.Nullable;

/**
 * An account whose tokens are believed no longer. Nothing that was done with it is undone; when it was in wrong hands,
 * those whose data it was shown are told, each once.
 *
 * @param digest what it is known by; nobody is named
 * @param revokedAt tokens issued up to then are believed no longer; real time, as tokens keep it
 * @param alert who is told; absent where nobody said that it was in wrong hands
 */
public record RevokedAccount(
        String digest, Instant revokedAt, @Nullable Alert alert) {

    /** What happens to it. */
    public sealed interface Event {

        record AccountRevoked(Instant revokedAt) implements Event {}

        /**
         * An organisation is told.
         *
         * @param key under which it is sent: random, so that what two are told has nothing in common
         */
        record Told(Notice notice, Reference key) implements Event {}

        /** Everybody has been told. */
        record AlertEnded() implements Event {}
    }

    /** There is no reason to refuse. */
    public enum Refusal {}

    public Decision<RevokedAccount, Event, Refusal> revoked() {
        return Decision.accept(this, new Event.AccountRevoked(revokedAt));
    }

    /** Once more: what was issued since is believed no longer either. Neither that nor an alert is taken back. */
    public Decision<RevokedAccount, Event, Refusal> revokedAgain(RevokedAccount said) {
        var at = said.revokedAt.isAfter(revokedAt) ? said.revokedAt : revokedAt;
        var next = new RevokedAccount(digest, at, both(said.alert));
        return next.equals(this) ? Decision.unchanged(this) : next.revoked();
    }

    private @Nullable Alert both(@Nullable Alert said) {
        if (said == null) {
            return alert;
        }
        return alert == null ? said : alert.again(said);
    }

    /** Some are told now; who has been is not told again. */
    public Decision<RevokedAccount, Event, Refusal> tell(List<Event.Told> some) {
        if (alert == null || !alert.pending()) {
            return Decision.unchanged(this);
        }
        var known = alert.told();
        var news = some.stream()
                .filter(one -> !known.contains(one.notice().organisation()))
                .toList();
        if (news.isEmpty()) {
            return Decision.unchanged(this);
        }
        var organisations =
                news.stream().map(one -> one.notice().organisation()).collect(Collectors.toUnmodifiableSet());
        return Decision.accept(
                new RevokedAccount(digest, revokedAt, alert.having(organisations)), new ArrayList<>(news));
    }

    /**
     * Everybody has been told whom that story concerned.
     *
     * @param asOf the revocation after which it was asked; a later one has more to tell
     */
    public Decision<RevokedAccount, Event, Refusal> endAlert(Instant asOf) {
        return alert == null || !alert.pending() || revokedAt.isAfter(asOf)
                ? Decision.unchanged(this)
                : Decision.accept(new RevokedAccount(digest, revokedAt, alert.ended()), new Event.AlertEnded());
    }
}
