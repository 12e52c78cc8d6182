package fr.relais.placement.application;

import java.util.List;

import fr.relais.placement.domain.block.BlockRefusal;
import fr.relais.placement.domain.oversight.OversightRefusal;
import fr.relais.placement.domain.request.Contradiction;

/** Why a request is not taken. */
public sealed interface SubmissionRefusal {

    /** The caller's organisation is not registered here. */
    record OrganisationUnknown() implements SubmissionRefusal {}

    /** Nobody comes out of that operation now. */
    record NotOutOfBlock(BlockRefusal reason) implements SubmissionRefusal {}

    /** Nobody lives by the request that is to be left: she has not arrived, or has left. */
    record NoStayToLeave() implements SubmissionRefusal {}

    /** Another request looks for the place that this stay is to be left for. */
    record TransferUnderWay() implements SubmissionRefusal {}

    /** More was submitted than there are places to look for at once, and nobody needs this one tonight. */
    record QuotaReached(OversightRefusal reason) implements SubmissionRefusal {}

    /** The file does not make sense as a whole. */
    record Inconsistent(List<Contradiction> contradictions) implements SubmissionRefusal {
        public Inconsistent {
            contradictions = List.copyOf(contradictions);
        }
    }
}
