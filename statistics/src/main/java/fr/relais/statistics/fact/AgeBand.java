package fr.relais.statistics.fact;

/** How old somebody of the household is. */
public enum AgeBand implements Code {
    INFANT("0 à 2 ans", "0 to 2 years"),
    CHILD("3 à 11 ans", "3 to 11 years"),
    TEEN("12 à 15 ans", "12 to 15 years"),
    MINOR("16 et 17 ans", "16 and 17 years"),
    ADULT("18 à 59 ans", "18 to 59 years"),
    SENIOR("60 ans et plus", "60 years and over");

    private final Words words;

    AgeBand(String french, String english) {
        this.words = new Words(french, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
