package fr.relais.sandbox.journey;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A piece of the register as its classic file is given out: Windows-1252, no header, a line of metadata before it. */
final class RegisterExtract {

    private static final List<String> CATEGORIES = List.of("355", "166", "175", "177", "462", "620");

    private final List<String> lines = new ArrayList<>(List.of("finess;etalab;96;2026-05-04"));

    /** So many establishments, one in ten of them a CHRS; their numbers begin with the same seven digits. */
    static RegisterExtract of(String numbers, int establishments) {
        var extract = new RegisterExtract();
        IntStream.range(0, establishments).forEach(each -> {
            var category = each % 10 == 0 ? "214" : CATEGORIES.get(each % CATEGORIES.size());
            extract.with(numbers + "%02d".formatted(each), category, "CHRS « L’ÉTAPE » n° " + each);
        });
        extract.lines.add("geolocalisation;" + numbers + "00;652469.0;6862035.3;1,ATLASANTE,100,IGN;2026-05-04");
        return extract;
    }

    RegisterExtract with(String number, String category, String name) {
        var cells = new ArrayList<>(Collections.nCopies(32, ""));
        cells.set(0, "structureet");
        cells.set(1, number);
        cells.set(3, "CHRS");
        cells.set(4, name);
        cells.set(9, "DE LA RÉPUBLIQUE");
        cells.set(13, "9F");
        cells.set(18, category);
        lines.add(String.join(";", cells));
        return this;
    }

    byte[] bytes() {
        return (String.join("\r\n", lines) + "\r\n").getBytes(Charset.forName("windows-1252"));
    }
}
