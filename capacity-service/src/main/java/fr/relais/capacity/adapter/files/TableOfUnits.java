package fr.relais.capacity.adapter.files;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import fr.relais.capacity.application.exchange.ExportLanguage;
import fr.relais.capacity.domain.exchange.SheetCell;
import fr.relais.capacity.domain.exchange.UnitLine;
import org.jspecify.annotations.Nullable;

/** What stands in which column of an exported table. An import knows the columns it needs by these names. */
final class TableOfUnits {

    private static final List<String> FRENCH = List.of(
            "Code du lieu d'accueil",
            "Département",
            "Actif",
            "Unité",
            "Attribution",
            "Séjour",
            "Capacité",
            "Places libres",
            "dont à confirmer",
            "Optionnées",
            "Réservées",
            "Occupées",
            "Indisponibles",
            "Autres",
            "Confirmées jusqu'au");
    private static final List<String> ENGLISH = List.of(
            "Centre code",
            "Département",
            "Active",
            "Unit",
            "Allocation",
            "Stay",
            "Capacity",
            "Free places",
            "of which to confirm",
            "Held",
            "Reserved",
            "Occupied",
            "Unavailable",
            "Other",
            "Confirmed until");

    private TableOfUnits() {}

    static List<String> header(ExportLanguage language) {
        return language == ExportLanguage.FRENCH ? FRENCH : ENGLISH;
    }

    /** The cells of a unit: texts, numbers, and a moment by the clock of its département. */
    static List<Object> cells(UnitLine line, ExportLanguage language) {
        var french = language == ExportLanguage.FRENCH;
        var cells = new ArrayList<Object>();
        cells.add(neutral(line.centre().value()));
        cells.add(neutral(line.departement().value()));
        cells.add(line.active() ? french ? "oui" : "yes" : french ? "non" : "no");
        cells.add(neutral(line.unit().value()));
        cells.add(mode(line, french));
        cells.add(stay(line, french));
        cells.addAll(List.of(line.capacity(), line.free(), line.toConfirm()));
        cells.addAll(List.of(line.held(), line.reserved(), line.occupied()));
        cells.addAll(List.of(line.unavailable(), line.others()));
        cells.add(local(line, line.freshUntil()));
        return cells;
    }

    /** The same text, which no spreadsheet computes. */
    static String neutral(String text) {
        var hidden = !text.isEmpty() && "\t\r\n\0".indexOf(text.charAt(0)) >= 0;
        return hidden || SheetCell.looksLikeFormula(text) ? "'" + text : text;
    }

    private static String mode(UnitLine line, boolean french) {
        return switch (line.mode()) {
            case WHOLE_UNIT -> french ? "unité entière" : "whole unit";
            case PER_BED -> french ? "place par place" : "bed by bed";
        };
    }

    private static String stay(UnitLine line, boolean french) {
        return switch (line.durationClass()) {
            case SHORT -> french ? "court" : "short";
            case LONG -> french ? "long" : "long";
        };
    }

    private static Object local(UnitLine line, @Nullable Instant moment) {
        return moment == null
                ? ""
                : LocalDateTime.ofInstant(moment, line.departement().zone());
    }
}
