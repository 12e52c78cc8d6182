package fr.relais.placement.domain.territory;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TerritoryTest {

    private final Territory map = new Territory(List.of(
            departement("01", "MAINLAND", "02"),
            departement("02", "MAINLAND", "01", "03"),
            departement("03", "MAINLAND", "02"),
            departement("971", "GUADELOUPE")));

    private static Departement departement(String code, String land, String... neighbours) {
        return new Departement(code, code, new Region("R" + code, "R" + code), Set.of(neighbours), land);
    }

    @Test
    void aZoneCoversItsNeighboursAndNoFurther() {
        assertThat(map.withNeighbours(Set.of("01"))).containsExactlyInAnyOrder("01", "02");
    }

    @Test
    void countsTheBordersInBetweenAsFarAsThereIsLand() {
        assertThat(map.bordersFrom("01")).isEqualTo(Map.of("01", 0, "02", 1, "03", 2));
    }

    @Test
    void tellsWhereAnOceanLiesInBetween() {
        assertThat(map.sameLand("01", "03")).isTrue();
        assertThat(map.sameLand("01", "971")).isFalse();
        assertThat(map.sameLand("01", "unknown")).isFalse();
    }
}
