package fr.relais.capacity.adapter.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the register as its classic open file was given out: in Windows-1252, with all 32 columns. */
final class ClassicFile {

    private static final String ADDRESS = ";;BÂT. B;12;R;DE LA RÉPUBLIQUE;BIS;BP 40;056;";
    private static final String REST = ";Établissement;4501;Établissements médico-sociaux;77568879900011;8790B;30;"
            + "Préfet de région;9;Indéterminé;1998-07-01;1998-06-15;2024-02-29;";

    private ClassicFile() {}

    /** No header; positions after the establishments, and rows of kinds that nobody knows. */
    static Path write(RealisticRegister register, Path file, Charset charset) throws IOException {
        try (var out = Files.newBufferedWriter(file, charset)) {
            line(out, "finess;etalab;96;2026-05-04");
            for (var row : register.rows()) {
                line(out, row(row));
            }
            for (var row : register.rows()) {
                line(out, "geolocalisation;" + row.number() + ";652469.0;6862035.3;1,ATLASANTE,100,IGN;2026-05-04");
            }
            line(out, "équipement;inconnu;1");
        }
        return file;
    }

    /** With a header, and its columns in another order. */
    static Path writeWithHeader(RealisticRegister register, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            line(out, "categetab;departement;telephone;rslongue;nofinesset;dateouv;rs");
            for (var row : register.rows()) {
                var cells = List.of(
                        row.category(),
                        row.registersOwnDepartement(),
                        "0144000000",
                        cell(row.name()),
                        row.number(),
                        "1998-07-01",
                        "NOM COURT");
                line(out, String.join(";", cells));
            }
        }
        return file;
    }

    private static String row(RealisticRegister.Establishment row) {
        var departement = row.registersOwnDepartement();
        var name = cell(row.name());
        var telephone = row.isChrs() ? "0561000000" : "";
        var shortName = name.length() > 38 ? "NOM COURT" : name;
        return "structureet;" + row.number() + ";750721300;" + shortName + ";" + name + ADDRESS + departement
                + ";LIBELLÉ;75011 PARIS;" + telephone + ";0144000000;" + row.category() + REST;
    }

    /** In quotation marks only where it must be: elsewhere they are letters, as in the register. */
    private static String cell(String name) {
        return name.indexOf(';') < 0 ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void line(Writer out, String line) throws IOException {
        out.write(line);
        out.write("\r\n");
    }
}
