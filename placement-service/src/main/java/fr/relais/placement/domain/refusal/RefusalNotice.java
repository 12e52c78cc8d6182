package fr.relais.placement.domain.refusal;

import java.time.Instant;
import java.util.List;

import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.Reviewing.Refusal;
import fr.relais.placement.domain.request.Scrutiny;

/**
 * What the person and the SIAO can be told of a refusal: when, why in the words of the catalogue, and what can be done
 * about it. Names no centre, and says nothing that the centre wrote.
 */
public record RefusalNotice(Instant at, RefusalReason reason, Scrutiny.State review) {

    public static RefusalNotice of(Refusal refusal) {
        var refused = refusal.refused();
        return new RefusalNotice(
                refused.at(), refused.reason(), refusal.scrutiny().state());
    }

    /** The same for every refusal. */
    public List<Recourse> recourses() {
        return List.of(Recourse.values());
    }

    public String toPersonInFrench() {
        return "Un lieu d'accueil n'a pas pu vous recevoir : %s. %sLa recherche continue, à votre rang."
                .formatted(reasonInFrench(), reviewInFrench());
    }

    public String toPersonInEnglish() {
        return "A centre could not receive you: %s. %sThe search goes on, and you keep your rank."
                .formatted(reasonInEnglish(), reviewInEnglish());
    }

    public String toSiaoInFrench() {
        return "Refus d'un lieu d'accueil : %s. %sLa demande garde son ancienneté."
                .formatted(reasonInFrench(), reviewInFrench());
    }

    public String toSiaoInEnglish() {
        return "Refusal by a centre: %s. %sThe request keeps its seniority."
                .formatted(reasonInEnglish(), reviewInEnglish());
    }

    private String reviewInFrench() {
        return switch (review) {
            case NONE -> "";
            case DUE, OPEN -> "La coordination examine ce refus. ";
            case CONFIRMED -> "La coordination a confirmé ce refus. ";
            case OVERRIDDEN -> "La coordination a jugé ce refus non recevable. ";
            case UNDECIDED -> "La coordination ne s'est pas prononcée à temps. ";
        };
    }

    private String reviewInEnglish() {
        return switch (review) {
            case NONE -> "";
            case DUE, OPEN -> "The coordination is looking at this refusal. ";
            case CONFIRMED -> "The coordination has confirmed this refusal. ";
            case OVERRIDDEN -> "The coordination has found this refusal not admissible. ";
            case UNDECIDED -> "The coordination has not decided in time. ";
        };
    }

    private String reasonInFrench() {
        return switch (reason) {
            case NO_LONGER_FREE -> "place plus disponible";
            case TECHNICAL -> "raison technique";
            case HOUSEHOLD_TOO_LARGE -> "ménage plus grand que l'unité";
            case OUTSIDE_PUBLICS -> "hors des publics de la convention";
            case DANGER_NEAR_SITE -> "danger près du lieu";
            case RESIDENT_CONFLICT -> "conflit avec une personne accueillie";
            case ACCESSIBILITY_IMPOSSIBLE -> "accessibilité impossible";
            case PRESENCE_UNAVAILABLE -> "présence ou soins non assurés";
            case OTHER -> "autre raison";
            case RESIDENT_SAFETY -> "sûreté des personnes accueillies";
            case ADDICTION -> "addiction";
            case MENTAL_HEALTH -> "santé mentale";
            case ANIMAL -> "animal";
            case AUTONOMY -> "autonomie";
            case NO_INTERPRETER -> "pas d'interprète";
        };
    }

    private String reasonInEnglish() {
        return switch (reason) {
            case NO_LONGER_FREE -> "place no longer free";
            case TECHNICAL -> "technical reason";
            case HOUSEHOLD_TOO_LARGE -> "household larger than the unit";
            case OUTSIDE_PUBLICS -> "outside the publics of the convention";
            case DANGER_NEAR_SITE -> "danger near the site";
            case RESIDENT_CONFLICT -> "conflict with a resident";
            case ACCESSIBILITY_IMPOSSIBLE -> "accessibility impossible";
            case PRESENCE_UNAVAILABLE -> "required presence or care not available";
            case OTHER -> "other reason";
            case RESIDENT_SAFETY -> "safety of residents";
            case ADDICTION -> "addiction";
            case MENTAL_HEALTH -> "mental health";
            case ANIMAL -> "animal";
            case AUTONOMY -> "autonomy";
            case NO_INTERPRETER -> "no interpreter";
        };
    }
}
