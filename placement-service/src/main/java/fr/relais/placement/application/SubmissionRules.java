package fr.relais.placement.application;

import fr.relais.placement.domain.clock.Policies;
import fr.relais.placement.domain.request.Consistency;

/**
 * What a submission is held against.
 *
 * @param consistency whether it makes sense as a whole
 * @param policies how long everything will take for it
 * @param minors whom to tell of a minor
 * @param quota whether its organisation may submit any more
 * @param narrow whether somebody has to give her word first
 */
public record SubmissionRules(
        Consistency consistency, Policies policies, HandOverMinors minors, WithinQuota quota, NarrowSearches narrow) {}
