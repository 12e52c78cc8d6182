package fr.relais.notification.domain.contact;

/**
 * On which terms somebody is written to.
 *
 * @param hours when she wants to be reached about what is urgent
 * @param manager whether she answers for the organisation: she is told when those who were told first have not looked
 */
public record Terms(Language language, Hours hours, boolean manager) {

    /** Of somebody who has said nothing else. */
    public static final Terms USUAL = new Terms(Language.FR, Hours.ALWAYS, false);
}
