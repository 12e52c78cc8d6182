package fr.relais.placement.domain.refusal;

import java.time.Instant;

import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.Refused;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.ReviewCause;
import fr.relais.placement.domain.request.SealedFile;
import org.jspecify.annotations.Nullable;

/**
 * What is reviewed, as it was at the centre's no.
 *
 * @param ref under which the coordinators know the review
 * @param request which has moved on since
 * @param caseRef under which the coordinators know the request
 * @param text what the centre wrote, sealed under the key of the request's case; absent when nothing
 * @param until when the review ends, decided or not
 */
public record ReviewSubject(
        Reference ref,
        RequestId request,
        Reference caseRef,
        Refused refused,
        ReviewCause cause,
        @Nullable SealedFile text,
        Instant until) {}
