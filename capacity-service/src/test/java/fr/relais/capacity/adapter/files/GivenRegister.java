package fr.relais.capacity.adapter.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import fr.relais.capacity.domain.exchange.RegisterIntake;

/** The register in its two forms; the names and numbers in it are made up. */
final class GivenRegister {

    static final String METADATA = "finess;etalab;95;2026-05-04\n";

    private GivenRegister() {}

    /** A row of an establishment, 32 cells. */
    static String row(String number, String category, String name, String departement) {
        var cells = new ArrayList<>(Collections.nCopies(32, ""));
        cells.set(0, "structureet");
        cells.set(1, number);
        cells.set(2, "750000000");
        cells.set(3, name);
        cells.set(9, "DE LA REPUBLIQUE");
        cells.set(12, "056");
        cells.set(13, departement);
        cells.set(16, "0102030405");
        cells.set(18, category);
        return String.join(";", cells) + "\n";
    }

    static String geolocation(String number) {
        return "geolocalisation;" + number + ";652469.0;6862035.3;1,ATLASANTE,100,IGN,BD_ADRESSE;2026-01-01\n";
    }

    static String feed(String... establishments) {
        return """
                {"schemaVersion": "v1.2", "generatedAt": "2026-09-11T02:00:00Z", "unknown": {"deep": [[{"x": 1}]]},
                 "pmej": [{"informationsGeneralesPMEJ": {"numFinessPm": "750000000"}, "adresse": [{"cogCommune": "75056"}],
                           "ege": [%s]}, {"ege": []}, {"ege": null}]}""".formatted(String.join(",", establishments));
    }

    static String establishment(String number, String category, String name, String commune) {
        return """
                {"informationsGeneralesEGE": {"numFinessEge": "%s", "nomEgeCourt": "court", "nomEgeLong": "%s"},
                 "categorieentiteGeographiqueExercice": "%s", "etatObjet": "A", "activites": [{"a": [1, 2, {}]}],
                 "contact": [{"typeContact": {"roleContact": "01"}, "telecom": {"telephone": "0102030405"}}],
                 "adresse": [{"cogCommune": "%s", "codePostal": "75001", "voie": {"numero": 1}}]}""".formatted(number, name, category, commune);
    }

    static RegisterIntake intake() {
        return new RegisterIntake(Set.of("01", "2A", "31", "75", "971", "976")::contains);
    }

    /** What was kept: number, name, département. */
    static List<String> kept(RegisterIntake intake) {
        return intake.prospects().stream()
                .map(prospect -> prospect.number().value() + " " + prospect.name() + " " + prospect.departement())
                .toList();
    }

    /** What was wrong, and where. */
    static List<String> errors(RegisterIntake intake) {
        return intake.errors().kept().stream()
                .map(error -> error.row() + " " + error.column() + " " + error.code())
                .toList();
    }
}
