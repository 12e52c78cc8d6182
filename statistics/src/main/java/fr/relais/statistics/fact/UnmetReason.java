package fr.relais.statistics.fact;

/** Why nobody could take a household while it waited. */
public enum UnmetReason implements Code {
    NO_LOCAL_PLACE("pas de place sur place", "no local place"),
    NO_PLACE_OUTSIDE_DANGER("pas de place hors des zones de danger", "no place outside the danger zones"),
    NO_PLACE_WITHOUT_CROSSING("pas de place sans traversée", "no place without a crossing"),
    NO_ACCESSIBLE_PLACE("pas de place de plain-pied", "no step-free place"),
    NO_PLACE_WITH_PETS("pas de place avec un animal", "no place with a pet"),
    NO_PLACE_FOR_MINORS("pas de place pour mineur·es seul·es", "no place for minors alone"),
    NO_PLACE_FOR_HOUSEHOLD("pas de place pour ce ménage", "no place for this household"),
    NO_CENTRE_LEFT_TO_ASK("tous les lieux possibles ont répondu", "every possible centre was asked"),
    NO_FRESH_PLACE("pas de place confirmée récemment", "no place confirmed recently"),
    NO_QUOTA_LEFT("contingents ou dispositifs complets", "every number agreed on is reached");

    private final Words words;

    UnmetReason(String french, String english) {
        this.words = new Words(french, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
