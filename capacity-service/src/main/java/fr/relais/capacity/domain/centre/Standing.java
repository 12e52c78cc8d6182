package fr.relais.capacity.domain.centre;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is true of a centre as a whole, beside its units and holds.
 *
 * @param convention what was agreed; for an applicant what it would have without another word
 * @param admissions people admitted, year by year
 * @param compromisedAt since when the network may know where it is; absent when nobody fears so
 * @param link the newest link to confirm its vacancies by; absent when none was given
 * @param lastSolicitedAt when a hold was last placed here
 * @param pending what one coordinator alone has said: of an applicant, that it becomes a member on the terms of the
 *     convention; of a compromised site, that nobody knows of it. Absent when nobody has, or two have
 */
public record Standing(
        CentreStatus status,
        Convention convention,
        Admissions admissions,
        @Nullable Instant compromisedAt,
        @Nullable ConfirmationLink link,
        @Nullable Instant lastSolicitedAt,
        @Nullable Word pending) {

    static Standing of(CentreStatus status, Convention convention, int year) {
        return new Standing(status, convention, Admissions.none(year), null, null, null, null);
    }

    /** Whatever one coordinator alone had said is over with it. */
    Standing in(CentreStatus next) {
        return new Standing(next, convention, admissions, compromisedAt, link, lastSolicitedAt, null);
    }

    Standing under(Convention next) {
        return new Standing(status, next, admissions, compromisedAt, link, lastSolicitedAt, pending);
    }

    Standing with(Admissions next) {
        return new Standing(status, convention, next, compromisedAt, link, lastSolicitedAt, pending);
    }

    Standing with(ConfirmationLink next) {
        return new Standing(status, convention, admissions, compromisedAt, next, lastSolicitedAt, pending);
    }

    /** Whoever the network has reached may have the link too: it is none any more, also once the site is cleared. */
    Standing compromised(Instant at) {
        return new Standing(status, convention, admissions, at, null, lastSolicitedAt, pending);
    }

    Standing cleared() {
        return new Standing(status, convention, admissions, null, link, lastSolicitedAt, null);
    }

    Standing solicited(Instant at) {
        return new Standing(status, convention, admissions, compromisedAt, link, at, pending);
    }

    Standing saidBy(Word word) {
        return new Standing(status, convention, admissions, compromisedAt, link, lastSolicitedAt, word);
    }

    Standing unsaid() {
        return new Standing(status, convention, admissions, compromisedAt, link, lastSolicitedAt, null);
    }
}
