package fr.relais.capacity.adapter.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes the register as the JSON feed of 2026 is given out: packed, with all that its schema knows. */
final class FeedFile {

    private static final int ESTABLISHMENTS_OF_AN_ENTITY = 3;

    private static final String HEAD = """
            {"schemaVersion": "v1.0.0", "generatedAt": "2026-09-11T02:07:30Z",
             "gco": [{"pmSmsseId": "90", "typeGco": "001", "pmejDuGco": [{"pmSmsseId": "100", "typeRoleEntiteGroupe": "M"}]}],
             "gcc": [{"gccId": "G1", "nomGcc": "GROUPEMENT", "numFinessGcc": "49824516535", "egeDuGcc": [], "etatObjet": "A"}],
             "pmej": [""";

    private static final String ENTITY = """
            {"informationsGeneralesPMEJ": {"pmSmsseId": "100", "numFinessPm": "750721300", "denominationPm": "ASSOCIATION É",
              "denominationLonguePmSmsse": null, "siren": "123456789", "statutJuridique": "60"},
             "adresse": [{"usageAdresse": "02", "cogCommune": "75111", "codePostal": "75011"}],
             "contact": [{"typeContact": {"roleContact": "01"}, "telecom": {"telephone": "0100000000"}}],
             "evenement": [{"evenementId": "V", "codeEvenement": "CRE", "etatObjet1": "I", "typeObjet1": "PMEJ"}],
             "etatObjet": "A", "dateDerniereMaj": "2026-05-01T00:00:00Z", "ege": [""";

    private static final String ESTABLISHMENT = """
            {"informationsGeneralesEGE": {"egeId": "1", "complementDenominationEg": null, "dateFermeture": null,
              "dateOuverture": "1998-07-01", "nomEgeCourt": "NOM COURT", "nomEgeLong": "%s", "numFinessEge": "%s",
              "espic": ["1"], "siret": "12345678900011"},
             "categorieentiteGeographiqueExercice": "%s", "modefixationtarifaire": "30", "typeBudget": ["01", "02"],
             "adresse": [
              {"usageAdresse": "01", "cogCommune": "75111", "codePostal": "75011", "coordonneesGeographique": null},
              {"usageAdresse": "03", "numeroVoie": "12", "typeVoie": "R", "libelleVoie": "DE LA RÉPUBLIQUE", "cogCommune": "%s",
               "ligneAcheminement": "PARIS", "codePostal": "75011", "coordonneesGeographique": {"coordonneeX": "6.1",
               "coordonneeY": "46.2", "directionLatitude": "6577813.0", "directionLongitude": "939642.7", "scoreBAN": "0.95"}}],
             "contact": [{"typeContact": {"roleContact": "02"}, "telecom": {"telephone": "0199999999", "courriel": null}},
              {"telecom": {"telephone": "0561000000"}, "typeContact": {"roleContact": "01"}}],
             "engagement": [{"engagementId": "E", "typeEngagement": "DISP", "sousTypeEngagement": "DIT",
              "dateEffetEngagement": "2020-01-01", "autoriteRegulationEngagement": [{"autoriteRegulationid": "ARS-75"}]}],
             "evenement": [{"evenementId": "V", "codeEvenement": "CRE", "etatObjet1": "A", "identifiantObjet1": "1"}],
             "roleEge": [], "etatObjet": "%s", "dateDerniereMaj": "2026-05-01T00:00:00Z"}""";

    /** What stands between the values. */
    private static final String[] NAMED = ESTABLISHMENT.split("%s", -1);

    private FeedFile() {}

    static Path write(RealisticRegister register, Path file) throws IOException {
        try (var out = new BufferedWriter(new OutputStreamWriter(quickly(file), StandardCharsets.UTF_8))) {
            out.write(HEAD);
            var rows = register.rows();
            for (var at = 0; at < rows.size(); at++) {
                begin(out, at);
                out.write(establishment(rows.get(at)));
            }
            out.write("]}]}");
        }
        return file;
    }

    private static void begin(Writer out, int at) throws IOException {
        if (at % ESTABLISHMENTS_OF_AN_ENTITY == 0) {
            out.write(at == 0 ? "" : "]},");
            out.write(ENTITY);
        } else {
            out.write(",");
        }
    }

    private static String establishment(RealisticRegister.Establishment row) {
        var commune = row.departement() + "123".substring(row.departement().length() - 2);
        var name = row.name().replace("\"", "\\\"");
        return NAMED[0]
                + name
                + NAMED[1]
                + row.number()
                + NAMED[2]
                + row.category()
                + NAMED[3]
                + commune
                + NAMED[4]
                + (row.open() ? "A" : "I")
                + NAMED[5];
    }

    private static GZIPOutputStream quickly(Path file) throws IOException {
        return new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }
}
