package fr.relais.placement.domain.matching;

import java.util.Optional;

/**
 * What somebody may give up, so that a unit that is out of the question becomes a candidate, and who must say so first.
 * Nothing else is ever proposed: what protects the household, those who live there, or a cap has no name here.
 */
public enum Relaxation {
    /** She may be received elsewhere than where she must stay near. */
    ANOTHER_ZONE(
            "Si la personne accepte d'être accueillie hors de la zone où elle doit rester.",
            "If the person agrees to be received outside the zone that she must stay in."),
    OCEAN_CROSSING(
            "Si la personne accepte de traverser un océan.", //
            "If the person agrees to cross an ocean."),
    PETS_CARED_FOR(
            "Si l'animal peut être confié à quelqu'un d'autre, avec l'accord de la personne.",
            "If somebody else can look after the animal, and the person agrees."),
    ACCESS_ARRANGED(
            "Si le lieu d'accueil peut être rendu accessible avant l'arrivée.",
            "If the centre can be made accessible before the arrival."),
    FRESHNESS_CONFIRMED(
            "À confirmer : si le lieu d'accueil confirme que la place est encore libre.",
            "To be confirmed: if the centre confirms that the place is still free."),
    QUOTA_EXTENDED(
            "Si le lieu d'accueil accepte plus de personnes que convenu cette année.",
            "If the centre agrees to more people than it has agreed to this year.");

    private final String french;
    private final String english;

    Relaxation(String french, String english) {
        this.french = french;
        this.english = english;
    }

    public String inFrench() {
        return french;
    }

    public String inEnglish() {
        return english;
    }

    /**
     * None for what nobody may give up: danger, minors and other publics, a unit that is too small, a site that a
     * network may know, a cap. A centre that was asked before may have refused to keep two people apart, and so may a
     * unit whose hold was refused, hence neither is asked again for this.
     */
    static Optional<Relaxation> of(Exclusion exclusion) {
        return Optional.ofNullable(
                switch (exclusion) {
                    case OUTSIDE_LOCAL_ZONE -> ANOTHER_ZONE;
                    case ACROSS_AN_OCEAN -> OCEAN_CROSSING;
                    case NO_PETS -> PETS_CARED_FOR;
                    case NOT_STEP_FREE -> ACCESS_ARRANGED;
                    case NOT_FRESH -> FRESHNESS_CONFIRMED;
                    case QUOTA_REACHED -> QUOTA_EXTENDED;
                    case CENTRE_NOT_ACTIVE,
                            SITE_COMPROMISED,
                            CENTRE_LEFT_OUT,
                            PASSED_OVER,
                            IN_DANGER_ZONE,
                            TOO_SMALL,
                            OTHER_PUBLICS,
                            NOT_FOR_MINORS,
                            FULL,
                            SCHEME_FULL,
                            SCHEME_CLOSED -> null;
                });
    }
}
