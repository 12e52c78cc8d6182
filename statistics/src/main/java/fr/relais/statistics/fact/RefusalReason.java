package fr.relais.statistics.fact;

/** For which reason a centre refused. */
public enum RefusalReason implements Code {
    NO_LONGER_FREE("place plus disponible", "place no longer free"),
    TECHNICAL("raison technique", "technical"),
    HOUSEHOLD_TOO_LARGE("ménage plus grand que l'unité", "household larger than the unit"),
    OUTSIDE_PUBLICS("hors des publics de la convention", "outside the publics of the convention"),
    DANGER_NEAR_SITE("danger près du lieu", "danger near the site"),
    RESIDENT_CONFLICT("conflit avec une personne accueillie", "conflict with a resident"),
    ACCESSIBILITY_IMPOSSIBLE("accessibilité impossible", "accessibility impossible"),
    PRESENCE_UNAVAILABLE("présence ou soins non assurés", "required presence or care not available"),
    OTHER("autre", "other"),
    RESIDENT_SAFETY("sûreté des personnes accueillies", "safety of residents"),
    ADDICTION("addiction", "addiction"),
    MENTAL_HEALTH("santé mentale", "mental health"),
    ANIMAL("animal", "animal"),
    AUTONOMY("autonomie", "autonomy"),
    NO_INTERPRETER("pas d'interprète", "no interpreter");

    private final Words words;

    RefusalReason(String french, String english) {
        this.words = new Words(french, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
