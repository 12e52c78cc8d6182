package fr.relais.gateway.console.country;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.console.page.Departements;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The map of the départements, each in a band by how many places are free. A band is a shade and a number; the same
 * figures stand in a table below it (RGAA 1.6).
 */
final class FranceMap {

    /** From how many free places on a département is in the next band. */
    private static final int[] BANDS = {1, 2, 4, 8};

    /** Boxes of départements overseas: their side, and where the first begins. */
    private static final int INSET = 34;

    private static final int TOP = 360;

    private final Departements departements;
    private final Outlines outlines;

    FranceMap(Departements departements) {
        this.departements = departements;
        try (var file = new ClassPathResource("map.json").getInputStream()) {
            this.outlines = JsonMapper.shared().readValue(file, Outlines.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String viewBox() {
        return outlines.viewBox();
    }

    /** All départements, with those overseas in boxes of their own. */
    List<Area> areas(Map<String, Integer> freeByCode) {
        var areas = new ArrayList<Area>();
        for (var departement : departements.all()) {
            var outline = outlines.outlines().get(departement.code());
            var free = freeByCode.getOrDefault(departement.code(), 0);
            var top = outline == null ? TOP + inset(areas) * (INSET + 6) : 0;
            areas.add(new Area(
                    departement.code(),
                    departement.name(),
                    outline == null ? "m4 %d %d 0 0 %d -%d 0z".formatted(top, INSET, INSET, INSET) : outline,
                    top,
                    free,
                    band(free)));
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
     * @param band 0 to 4
     */
    record Area(String code, String name, String outline, int top, int free, int band) {

        public boolean overseas() {
            return top > 0;
        }
    }

    private record Outlines(String viewBox, Map<String, String> outlines) {}
}
