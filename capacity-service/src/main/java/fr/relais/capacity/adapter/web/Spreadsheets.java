package fr.relais.capacity.adapter.web;

import org.springframework.http.MediaType;

/** How tables are called on the wire. */
final class Spreadsheets {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Spreadsheets() {}
}
