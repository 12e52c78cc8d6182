package fr.relais.statistics.fact;

/** On which path a request runs. */
public enum Track implements Code {
    EMERGENCY("mise à l'abri", "immediate shelter"),
    ORIENTED("orientation", "oriented path"),
    LOCAL("près d'ici", "near where the person must stay"),
    MINOR("mineur·e sans son parent", "minor without her parent");

    private final Words words;

    Track(String french, String english) {
        this.words = new Words(french, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
