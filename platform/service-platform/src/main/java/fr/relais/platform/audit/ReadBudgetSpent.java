package fr.relais.platform.audit;

/** Somebody was shown as much in a day as one person, or one organisation, is shown; nothing more is (429). */
public final class ReadBudgetSpent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReadBudgetSpent() {
        super("enough was shown for a day", null, false, false);
    }
}
