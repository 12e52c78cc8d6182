package fr.relais.statistics.fact;

/** How long a household waited, from its first submission to its arrival. */
public enum WaitingBand implements Code {
    SAME_DAY("le jour même", "the same day"),
    DAYS_1_TO_3("1 à 3 jours", "1 to 3 days"),
    DAYS_4_TO_7("4 à 7 jours", "4 to 7 days"),
    DAYS_8_TO_21("8 à 21 jours", "8 to 21 days"),
    DAYS_22_TO_60("22 à 60 jours", "22 to 60 days"),
    OVER_60_DAYS("plus de 60 jours", "over 60 days");

    private final Words words;

    WaitingBand(String french, String english) {
        this.words = new Words(french, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
