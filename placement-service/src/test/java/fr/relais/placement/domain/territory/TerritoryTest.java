package fr.relais.placement.domain.territory;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TerritoryTest {

    private static final List<Departement> DEPARTEMENTS = List.of(
            departement("01", "MAINLAND", "02"),
            departement("02", "MAINLAND", "01", "03"),
            departement("03", "MAINLAND", "02"),
            departement("971", "GUADELOUPE"));

    private final Territory map = new Territory(DEPARTEMENTS);

    private static Departement departement(String code, String land, String... neighbours) {
        return new Departement(code, code, new Region("R" + code, "R" + code), Set.of(neighbours), land);
    }

    @Test
    void aZoneCoversItsNeighboursAndNoFurther() {
        assertThat(map.coveredBy(Set.of("01"))).containsExactlyInAnyOrder("01", "02");
        assertThat(map.coveredBy(Set.of("01", "971"))).containsExactlyInAnyOrder("01", "02", "971");
    }

    @Test
    void aZoneCoversWhatItIsToldToCoverInsteadOfItsNeighbours() {
        var told = new Territory(DEPARTEMENTS, Map.of("01", Set.of("03"), "02", Set.of()));

        assertThat(told.coveredBy(Set.of("01"))).containsExactlyInAnyOrder("01", "03");
        assertThat(told.coveredBy(Set.of("02"))).containsExactly("02");
        assertThat(told.coveredBy(Set.of("03"))).containsExactlyInAnyOrder("02", "03");
    }

    @Test
    void whatAZoneCoversChangesNeitherDistanceNorNeighbourhood() {
        var told = new Territory(DEPARTEMENTS, Map.of("01", Set.of("03", "971")));

        assertThat(told.bordersFrom("01")).isEqualTo(map.bordersFrom("01"));
        assertThat(told.around("01")).isEqualTo(Set.of("01", "02"));
        assertThat(told.sameLand("01", "971")).isFalse();
    }

    @Test
    void noZoneCoversAPlaceThatIsNotOnTheMap() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Territory(DEPARTEMENTS, Map.of("01", Set.of("99"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Territory(DEPARTEMENTS, Map.of("99", Set.of("01"))));
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
        assertThat(map.landOf("02")).containsExactlyInAnyOrder("01", "02", "03");
    }
}
