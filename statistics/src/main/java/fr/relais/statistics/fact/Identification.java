package fr.relais.statistics.fact;

/**
 * Who identified her as a victim, where somebody gave it for the statistics. Nothing that places people can read it.
 */
public enum Identification implements Code {
    POLICE_GENDARMERIE("police ou gendarmerie", "police or gendarmerie"),
    LABOUR_INSPECTION("inspection du travail", "labour inspection"),
    ASSOCIATION("association", "association"),
    COURT("juridiction", "court"),
    OFPRA_CNDA("Ofpra ou CNDA", "Ofpra or CNDA"),
    OTHER("autre", "other"),
    NOT_GIVEN("non renseigné", "not given");

    private final Words words;

    Identification(String french, String english) {
        this.words = new Words(french, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
