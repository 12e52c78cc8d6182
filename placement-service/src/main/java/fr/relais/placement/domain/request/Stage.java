package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.preparation.Interview;
import fr.relais.placement.domain.preparation.Journey;
import org.jspecify.annotations.Nullable;

/** Where a request stands. A request is in exactly one of these, so it has at most one live offer (INV-29). */
public sealed interface Stage
        permits Stage.Undisclosed, Stage.WithOffer, Stage.Beginning, Stage.Ended, Stage.Withdrawn, SetAside {

    OutwardStatus outward();

    default boolean hasArrived() {
        return this instanceof Placed || this instanceof Ended;
    }

    /** Why there is nothing for her to decide: one answer for everything before a centre's binding yes. */
    default RequestRefusal nothingToDecide() {
        if (this instanceof Withdrawn) {
            return RequestRefusal.ALREADY_WITHDRAWN;
        }
        return hasArrived() ? RequestRefusal.ALREADY_PLACED : RequestRefusal.NOTHING_TO_AGREE_TO;
    }

    /** Before a centre's binding yes: all alike to the referrer, whatever happens inside. */
    sealed interface Undisclosed extends Stage {
        @Override
        default OutwardStatus outward() {
            return OutwardStatus.SEARCHING;
        }
    }

    /** An offer is open, accepted, confirmed or lived in. */
    sealed interface WithOffer extends Stage {
        Offer offer();
    }

    /** How a request begins, or begins again. */
    sealed interface Beginning extends Stage {}

    /**
     * Referrer and coordinator look at it together; the search begins when both have.
     *
     * @param byReferrer absent until the referrer has
     * @param byCoordinator absent until the coordinator has
     */
    record Assessing(
            @Nullable Assessment byReferrer, @Nullable Assessment byCoordinator) implements Beginning {

        static final Assessing BY_NOBODY = new Assessing(null, null);

        @Override
        public OutwardStatus outward() {
            return OutwardStatus.ASSESSING;
        }

        public Optional<Assessment> of(Side side) {
            return Optional.ofNullable(
                    switch (side) {
                        case REFERRER -> byReferrer;
                        case COORDINATOR -> byCoordinator;
                    });
        }

        Assessing with(Side side, Assessment assessment) {
            return switch (side) {
                case REFERRER -> new Assessing(assessment, byCoordinator);
                case COORDINATOR -> new Assessing(byReferrer, assessment);
            };
        }

        boolean isBy(String person) {
            return Stream.of(Side.values())
                    .flatMap(side -> of(side).stream())
                    .anyMatch(assessment -> assessment.by().equals(person));
        }

        boolean complete() {
            return byReferrer != null && byCoordinator != null;
        }
    }

    /** A candidate is to be chosen. */
    record Matching() implements Undisclosed, Beginning {}

    /**
     * Centres are asked in advance; one at least has not answered, and nothing is held.
     *
     * @param topUp whether more centres are to be looked for
     */
    record Soliciting(boolean topUp) implements Undisclosed {}

    /** Nobody can take the household yet. Ends with a vacancy or with the person's word, never by a timer (INV-09). */
    record Waiting(Instant since, Set<WaitingReason> reasons) implements Undisclosed {
        public Waiting {
            reasons = Set.copyOf(reasons);
        }
    }

    /** Beds are being asked for. Nobody at the centre has been told, unless it has agreed in principle. */
    record Intending(HoldIntent intent) implements Undisclosed {}

    /** The beds are held and the centre is asked. */
    record Offered(Offer offer) implements Undisclosed, WithOffer {}

    /** The centre said yes; the beds are not reserved yet, so the referrer is told nothing. */
    record Accepted(Offer offer, Instant reservedUntil) implements Undisclosed, WithOffer {}

    /** Beds are reserved for somebody who is not there yet. */
    sealed interface Reserved extends WithOffer permits PreAdmission, Agreed {

        Reservation reservation();

        Reserved with(Reservation next);
    }

    /**
     * The beds are reserved; the person has the word.
     *
     * @param openedAt when she was asked
     * @param interview as it is planned or was held; absent while nobody has planned one
     * @param reminded whether her referrer was reminded that she has not answered
     */
    record PreAdmission(
            Offer offer,
            Reservation reservation,
            Instant openedAt,
            @Nullable Interview interview,
            boolean reminded) implements Reserved {

        static PreAdmission opened(Offer offer, Reservation reservation, Instant at) {
            return new PreAdmission(offer, reservation, at, null, false);
        }

        @Override
        public PreAdmission with(Reservation next) {
            return new PreAdmission(offer, next, openedAt, interview, reminded);
        }

        PreAdmission with(Interview next) {
            return new PreAdmission(offer, reservation, openedAt, next, reminded);
        }

        PreAdmission reminding() {
            return new PreAdmission(offer, reservation, openedAt, interview, true);
        }

        public Optional<Instant> interviewed() {
            return Optional.ofNullable(interview).flatMap(Interview::held);
        }

        @Override
        public OutwardStatus outward() {
            return OutwardStatus.ACCEPTED;
        }
    }

    /** The person agreed (INV-08) and is expected. */
    record Confirmed(
            Offer offer,
            Reservation reservation,
            Instant agreedAt,
            @Nullable Journey journey,
            Meeting meeting) implements Agreed {

        @Override
        public Confirmed with(Reservation next) {
            return new Confirmed(offer, next, agreedAt, journey, meeting);
        }

        @Override
        public Confirmed travelling(Journey plan) {
            return new Confirmed(offer, reservation, agreedAt, plan, meeting);
        }

        @Override
        public Confirmed meeting(Meeting next) {
            return new Confirmed(offer, reservation, agreedAt, journey, next);
        }

        @Override
        public OutwardStatus outward() {
            return OutwardStatus.CONFIRMED;
        }
    }

    /**
     * She has arrived.
     *
     * @param stayOpened whether the stay is known to have been opened
     */
    record Placed(Offer offer, Instant arrivedAt, boolean stayOpened) implements WithOffer {
        @Override
        public OutwardStatus outward() {
            return OutwardStatus.PLACED;
        }
    }

    /**
     * She has left the centre.
     *
     * @param lived the offer she lived in
     * @param leftAt as her centre says
     * @param closedAt when the stay was known to have been ended; absent until it is
     */
    record Ended(
            Offer lived,
            Instant arrivedAt,
            Instant leftAt,
            @Nullable Instant closedAt) implements Stage {

        public boolean stayEnded() {
            return closedAt != null;
        }

        @Override
        public OutwardStatus outward() {
            return OutwardStatus.ENDED;
        }
    }

    /** Withdrawn by the referrer, for the person. */
    record Withdrawn(Instant at) implements Stage {
        @Override
        public OutwardStatus outward() {
            return OutwardStatus.WITHDRAWN;
        }
    }
}
