package fr.relais.capacity.application.exchange;

/**
 * What an import of the register will make current.
 *
 * @param staged the edition that was made of it, by this reading of the file and by no other; empty for other imports
 * @param base the edition that it was compared with; empty when there was none
 */
public record EditionPlan(String staged, String base) {

    public static final EditionPlan NONE = new EditionPlan("", "");
}
