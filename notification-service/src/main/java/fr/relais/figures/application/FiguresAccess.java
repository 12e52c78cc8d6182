package fr.relais.figures.application;

import java.util.Set;

import fr.relais.statistics.publication.Audience;

/** Who may do what with the figures. What is not said here is denied. */
public final class FiguresAccess {

    private static final String RAPPORTEUR = "RAPPORTEUR";
    private static final String REFERRER = "REFERRER";

    private FiguresAccess() {}

    /** The public's edition is for everybody, signed in or not; the rapporteur's for the rapporteur. */
    public static boolean mayRead(Audience audience, Set<String> roles) {
        return switch (audience) {
            case PUBLIC -> true;
            case RAPPORTEUR -> roles.contains(RAPPORTEUR);
        };
    }

    /** Whether somebody may give the kind of exploitation for an organisation. */
    public static boolean mayGiveExploitation(String organisation, Set<String> roles) {
        return !organisation.isEmpty() && roles.contains(REFERRER);
    }
}
