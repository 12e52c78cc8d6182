package fr.relais.statistics.fact;

/** Where a request comes from: a région, or no more than the country. Nothing finer is ever counted. */
public enum Region implements Code {
    GUADELOUPE("01", "Guadeloupe"),
    MARTINIQUE("02", "Martinique"),
    GUYANE("03", "Guyane"),
    LA_REUNION("04", "La Réunion"),
    MAYOTTE("06", "Mayotte"),
    ILE_DE_FRANCE("11", "Île-de-France"),
    CENTRE_VAL_DE_LOIRE("24", "Centre-Val de Loire"),
    BOURGOGNE_FRANCHE_COMTE("27", "Bourgogne-Franche-Comté"),
    NORMANDIE("28", "Normandie"),
    HAUTS_DE_FRANCE("32", "Hauts-de-France"),
    GRAND_EST("44", "Grand Est"),
    PAYS_DE_LA_LOIRE("52", "Pays de la Loire"),
    BRETAGNE("53", "Bretagne"),
    NOUVELLE_AQUITAINE("75", "Nouvelle-Aquitaine"),
    OCCITANIE("76", "Occitanie"),
    AUVERGNE_RHONE_ALPES("84", "Auvergne-Rhône-Alpes"),
    PROVENCE_ALPES_COTE_D_AZUR("93", "Provence-Alpes-Côte d'Azur"),
    CORSE("94", "Corse"),
    COUNTRY("FR", new Words("pays seulement", "country only"));

    private final String code;
    private final Words words;

    Region(String code, String name) {
        this(code, new Words(name, name));
    }

    Region(String code, Words words) {
        this.code = code;
        this.words = words;
    }

    /** The official code, or that of the country. */
    @Override
    public String code() {
        return code;
    }

    @Override
    public Words words() {
        return words;
    }
}
