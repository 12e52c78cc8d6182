package fr.relais.placement.domain.oversight;

import java.time.Instant;
import java.util.Optional;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * How much more than usual an organisation may submit. A larger quota takes the word of two coordinators of two
 * organisations on the same terms; the usual one is a matter of one, at once, and takes back what was proposed.
 *
 * @param raise the latest larger quota; absent when there was none
 * @param first what one coordinator alone has said; absent when nobody has
 */
public record Allowance(@Nullable Raise raise, @Nullable Proposal first) {

    static final Allowance NONE = new Allowance(null, null);

    /** What may be submitted at that moment. */
    Quota at(Instant now, Quota usual) {
        return raise != null && raise.holdsAt(now) ? raise.over(usual) : usual;
    }

    /** What waits for a second word at that moment. */
    public Optional<Proposal> waitingAt(Instant now) {
        return Optional.ofNullable(first).filter(proposal -> proposal.standsAt(now));
    }

    Decision<Allowance, OversightEvent, OversightRefusal> answer(Proposal said, Quota usual) {
        if (said.raise().over(usual).equals(usual)) {
            return usualAgain(said);
        }
        var waiting = waitingAt(said.word().at());
        if (waiting.isEmpty()) {
            return Decision.accept(
                    new Allowance(raise, said), new OversightEvent.QuotaProposed(said.aPerson(), said.organisation()));
        }
        if (!waiting.get().isOnTermsOf(said)) {
            return Decision.refuse(OversightRefusal.OTHER_TERMS_PROPOSED);
        }
        return waiting.get().word().isSecondedBy(said.word())
                ? Decision.accept(
                        new Allowance(said.raise(), null),
                        new OversightEvent.QuotaRaised(said.aPerson(), said.organisation()))
                : Decision.refuse(OversightRefusal.NOT_OF_TWO_ORGANISATIONS);
    }

    private Decision<Allowance, OversightEvent, OversightRefusal> usualAgain(Proposal said) {
        var now = said.word().at();
        var nothingToTake = waitingAt(now).isEmpty() && (raise == null || !raise.holdsAt(now));
        return nothingToTake
                ? Decision.unchanged(this)
                : Decision.accept(NONE, new OversightEvent.UsualQuotaRestored());
    }
}
