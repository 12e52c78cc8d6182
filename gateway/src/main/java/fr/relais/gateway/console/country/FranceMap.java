package fr.relais.gateway.console.country;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.console.country.CountryViews.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The map of the départements, each in a band by how many places are free. A band is a shade, a pattern and a number,
 * and where there is no centre there is none; the same figures stand in a table below it (RGAA 1.6, 3.1).
 */
final class FranceMap {

    /** From how many free places on a département is in the next band. */
    private static final int[] BANDS = {1, 2, 4, 8};

    /** Boxes of départements overseas: their side, and where the first begins. */
    private static final int INSET = 34;

    private static final int TOP = 360;

    private static final int NO_CENTRE = -1;

    private final Outlines outlines;

    FranceMap() {
        try (var file = new ClassPathResource("map.json").getInputStream()) {
            this.outlines = JsonMapper.shared().readValue(file, Outlines.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String viewBox() {
        return outlines.viewBox();
    }

    /** These départements, with those overseas in boxes of their own. */
    List<Area> areas(List<Row> rows) {
        var areas = new ArrayList<Area>();
        for (var row : rows) {
            var outline = outlines.outlines().get(row.code());
            var free = row.in("VACANT");
            var top = outline == null ? TOP + inset(areas) * (INSET + 6) : 0;
            areas.add(new Area(
                    row.code(),
                    row.name(),
                    outline == null ? "m4 %d %d 0 0 %d -%d 0z".formatted(top, INSET, INSET, INSET) : outline,
                    top,
                    free,
                    row.hasCentre() ? band(free) : NO_CENTRE));
        }
        return areas;
    }

    private static int band(int free) {
        var band = 0;
        while (band < BANDS.length && free >= BANDS[band]) {
            band++;
        }
        return band;
    }

    private static int inset(List<Area> before) {
        return (int) before.stream().filter(Area::overseas).count();
    }

    /**
     * A département on the map.
     *
     * @param top of its box, where it has one
     * @param free places declared free and confirmed lately
     * @param band 0 to 4; another number where there is no centre
     */
    record Area(@Nullable String code, @Nullable String name, String outline, int top, int free, int band) {

        /** Whether there is a centre at all. */
        public boolean covered() {
            return band != NO_CENTRE;
        }

        public boolean overseas() {
            return top > 0;
        }
    }

    private record Outlines(String viewBox, Map<String, String> outlines) {}
}
