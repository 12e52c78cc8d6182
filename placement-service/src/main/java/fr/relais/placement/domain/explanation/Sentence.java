package fr.relais.placement.domain.explanation;

import fr.relais.placement.domain.matching.Criterion;

/** Says in one sentence by what the first candidate came before the second. It says nothing about the person. */
public record Sentence(String french, String english) {

    public static Sentence of(Criterion criterion) {
        return switch (criterion) {
            case WASTED_BEDS ->
                because(
                        "elle laisse moins de places vides dans un logement attribué en entier",
                        "it leaves fewer beds empty in a unit that is taken as a whole");
            case WASTED_FAMILY_UNIT ->
                because(
                        "elle ne prend pas un logement où une famille pourrait vivre",
                        "it does not take a unit that a family could live in");
            case WASTED_EQUIPMENT ->
                because(
                        "elle ne prend pas un équipement dont d'autres personnes ont besoin",
                        "it does not take equipment that others need");
            case SUPPORT ->
                because("l'accompagnement et les langues y conviennent mieux", "its support and languages suit better");
            case WISHES ->
                because(
                        "elle répond à plus de préférences exprimées", //
                        "it meets more of the stated preferences");
            case DURATION ->
                because(
                        "la durée d'accueil y est celle qui est cherchée", //
                        "its duration is the one that is looked for");
            case SCARCITY ->
                because(
                        "moins d'autres personnes ne peuvent compter que sur elle", //
                        "fewer other people can use only it");
            case TRAVEL -> because("le trajet est plus court", "the way there is shorter");
            case LAST_SOLICITED ->
                because(
                        "son lieu d'accueil a été sollicité moins récemment", //
                        "its centre was asked less recently");
            case DRAW ->
                because(
                        "tout étant égal, un tirage au sort propre à la demande en a décidé",
                        "all else being equal, a draw of the request's own decided");
        };
    }

    private static Sentence because(String french, String english) {
        return new Sentence(
                "Cette place vient avant la suivante parce que " + french + ".",
                "This place comes before the next because " + english + ".");
    }
}
