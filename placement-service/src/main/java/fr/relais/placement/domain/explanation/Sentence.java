package fr.relais.placement.domain.explanation;

import java.util.Optional;

import fr.relais.placement.domain.matching.Criterion;

/**
 * Says in one sentence by what the first candidate came before the second. It says nothing about the person, and so
 * nothing at all where the way there decided, or what is asked only of places that are equally far.
 */
public record Sentence(String french, String english) {

    public static Optional<Sentence> of(Criterion criterion) {
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
            case TRAVEL, LAST_SOLICITED, DRAW -> Optional.empty();
        };
    }

    private static Optional<Sentence> because(String french, String english) {
        return Optional.of(new Sentence(
                "Cette place vient avant la suivante parce que " + french + ".",
                "This place comes before the next because " + english + "."));
    }
}
