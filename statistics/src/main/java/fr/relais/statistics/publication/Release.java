package fr.relais.statistics.publication;

/** What is published at one time: both audiences, always together, since one is checked against the other. */
public record Release(Publication forPublic, Publication forRapporteur) {

    public Release {
        if (forPublic.audience() != Audience.PUBLIC || forRapporteur.audience() != Audience.RAPPORTEUR) {
            throw new IllegalArgumentException("each audience its own publication");
        }
    }
}
