package fr.relais.statistics.publication;

/**
 * A publisher that prints for everybody what only the rapporteur may read. It cannot be reached from production code.
 */
public final class LeakingPublisher {

    private LeakingPublisher() {}

    public static Publisher forEverybody() {
        return new Publisher((quarters, audience) -> Protection.roundedAndHidden(quarters, Audience.RAPPORTEUR));
    }
}
