package fr.relais.placement.domain.request;

import java.time.Instant;

import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.clock.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted, by whom, and under which references. Never changes.
 *
 * @param organisation the referrer's; the only one that may read the request
 * @param people how many they are
 * @param seniority when this household was first submitted; nothing that happens later makes her wait longer (INV-12)
 * @param household random; the referrer uses it again for another request of the same household
 * @param policy how long everything takes; frozen here
 * @param block the block whose beds are kept for people like these; absent when they come out of no operation
 */
public record Submission(
        String organisation,
        Reference referrerRef,
        Reference coordinatorRef,
        Reference household,
        Track track,
        DangerTier tier,
        int people,
        Instant submittedAt,
        Instant seniority,
        SealedFile file,
        Policy policy,
        @Nullable BlockId block) {

    /** People who come out of no operation. */
    public Submission(
            String organisation,
            Reference referrerRef,
            Reference coordinatorRef,
            Reference household,
            Track track,
            DangerTier tier,
            int people,
            Instant submittedAt,
            Instant seniority,
            SealedFile file,
            Policy policy) {
        this(
                organisation,
                referrerRef,
                coordinatorRef,
                household,
                track,
                tier,
                people,
                submittedAt,
                seniority,
                file,
                policy,
                null);
    }

    /** Whether it is assessed first, and centres are asked in advance. */
    public boolean oriented() {
        return policy.pace() == Pace.ORIENTED;
    }
}
