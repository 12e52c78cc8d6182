package fr.relais.placement.domain.oversight;

import java.util.Set;

import fr.relais.placement.domain.curiosity.Pattern;
import fr.relais.placement.domain.request.Notice;

/** What happens to the account of an organisation: counts and codes, never a zone or a person. */
public sealed interface OversightEvent {

    /** A request goes in. */
    record RequestCounted() implements OversightEvent {}

    /** A request goes in that is above the quota, since somebody needs a place tonight. */
    record QuotaPassed() implements OversightEvent {}

    /** One coordinator has said so, and a second one not yet. */
    record QuotaProposed(int aPerson, int organisation) implements OversightEvent {}

    record QuotaRaised(int aPerson, int organisation) implements OversightEvent {}

    /** What was proposed is taken back, and what was allowed is over. */
    record UsualQuotaRestored() implements OversightEvent {}

    /** The latest searches were put beside the earlier ones. */
    record SearchesLookedAt() implements OversightEvent {}

    record PatternFound(Set<Pattern> patterns) implements OversightEvent {
        public PatternFound {
            patterns = Set.copyOf(patterns);
        }
    }

    /** Its searches wait for a coordinator's word from now on. */
    record OrganisationQuarantined(Quarantine.Cause cause) implements OversightEvent {}

    /** A coordinator has given her word for one of its searches; for which is nobody's business. */
    record RequestVouchedFor() implements OversightEvent {}

    record QuarantineEnded() implements OversightEvent {}

    /** Somebody was made to sign in. */
    record UsedUnderDuress() implements OversightEvent {}

    /** Somebody is to be told. */
    record Told(Notice notice) implements OversightEvent {}
}
