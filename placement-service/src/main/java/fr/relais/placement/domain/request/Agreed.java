package fr.relais.placement.domain.request;

import java.time.Instant;

import fr.relais.placement.domain.preparation.Journey;
import org.jspecify.annotations.Nullable;

/** The person has agreed to the place (INV-08) and is not there yet. */
public sealed interface Agreed extends Stage.Reserved permits Stage.Confirmed, Agreed.InTransit {

    Instant agreedAt();

    /** How she is to come; absent while nobody has planned it. */
    @Nullable
    Journey journey();

    /** The same with another plan. */
    Agreed travelling(Journey plan);

    /** How she is handed over. */
    Meeting meeting();

    /** The same with another hand-over. */
    Agreed meeting(Meeting next);

    /** From when on her beds are reserved in vain if she has not come: the plan says it, or the reservation. */
    default Instant expectedBy() {
        var plan = journey();
        return plan == null ? reservation().until() : plan.arrivesAt();
    }

    /** She is on her way. */
    record InTransit(
            Offer offer,
            Reservation reservation,
            Instant agreedAt,
            @Nullable Journey journey,
            Instant departedAt,
            Meeting meeting)
            implements Agreed {

        @Override
        public InTransit with(Reservation next) {
            return new InTransit(offer, next, agreedAt, journey, departedAt, meeting);
        }

        @Override
        public InTransit travelling(Journey plan) {
            return new InTransit(offer, reservation, agreedAt, plan, departedAt, meeting);
        }

        @Override
        public InTransit meeting(Meeting next) {
            return new InTransit(offer, reservation, agreedAt, journey, departedAt, next);
        }

        @Override
        public OutwardStatus outward() {
            return OutwardStatus.IN_TRANSIT;
        }
    }
}
