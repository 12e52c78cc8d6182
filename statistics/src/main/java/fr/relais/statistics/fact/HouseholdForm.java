package fr.relais.statistics.fact;

/** Who asks together. */
public enum HouseholdForm implements Code {
    SINGLE("personne seule", "one person"),
    COUPLE("deux adultes", "two adults"),
    FAMILY("famille", "family");

    private final Words words;

    HouseholdForm(String french, String english) {
        this.words = new Words(french, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
