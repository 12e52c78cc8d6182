package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.Optional;

import fr.relais.placement.domain.matching.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A centre that is asked in advance. Nothing is held for it, and it is not an offer: with the centre's yes it becomes
 * one when the beds can be held.
 *
 * @param intent the hold that will be asked for, and the reference under which the centre knows all of it
 * @param agreedAt when the centre agreed in principle; absent before
 */
public record Solicitation(
        HoldIntent intent, Instant answerBy, @Nullable Instant agreedAt) {

    public static Solicitation of(HoldIntent intent, Instant answerBy) {
        return new Solicitation(intent, answerBy, null);
    }

    public OfferId id() {
        return intent.offer();
    }

    public Reference ref() {
        return intent.offerRef();
    }

    public Candidate candidate() {
        return intent.candidate();
    }

    public Optional<Instant> agreed() {
        return Optional.ofNullable(agreedAt);
    }

    Solicitation agreeing(Instant at) {
        return new Solicitation(intent, answerBy, at);
    }

    boolean unansweredAt(Instant moment) {
        return agreedAt == null && !moment.isBefore(answerBy);
    }
}
