package fr.relais.statistics.fact;

/** What had become of a request when its quarter was frozen. */
public enum RequestOutcome implements Code {
    PLACED("arrivée", "arrived"),
    WAITING("en attente", "waiting"),
    REDIRECTED("confiée à un autre service", "handed over to another service"),
    WITHDRAWN("retirée", "withdrawn");

    private final Words words;

    RequestOutcome(String french, String english) {
        this.words = new Words(french, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
