package fr.relais.placement.domain.request;

/** How an offer ended. The person's no, the centre's no and silence are different things; none is a fault. */
public enum OfferOutcome {
    REFUSED,
    NO_ANSWER,
    PERSON_DECLINED,
    WITHDRAWN,
    LAPSED,
    /** Nobody is sent to the site any more, and the centre had not answered. */
    SITE_COMPROMISED,
    /** She has not come, and her centre waited long enough. */
    NO_SHOW,
    STAY_ENDED;

    /** Whether its centre must have said yes or no before. */
    public boolean followsAWord() {
        return switch (this) {
            case REFUSED, PERSON_DECLINED, NO_SHOW, STAY_ENDED -> true;
            case NO_ANSWER, WITHDRAWN, LAPSED, SITE_COMPROMISED -> false;
        };
    }
}
