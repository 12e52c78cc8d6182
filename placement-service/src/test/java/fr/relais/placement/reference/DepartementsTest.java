package fr.relais.placement.reference;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What this service relies on when it reads its copy of the list of départements. */
class DepartementsTest {

    private static final Set<String> TERRITORIES =
            Set.of("MAINLAND", "GUADELOUPE", "MARTINIQUE", "GUYANE", "REUNION", "MAYOTTE");

    private static Map<String, Departement> byCode = Map.of();

    record Region(String code, String name) {}

    record Departement(String code, String name, Region region, String territory, List<String> neighbours) {}

    record Departements(String vintage, List<Departement> departements) {}

    @BeforeAll
    static void read() throws IOException {
        try (var file = DepartementsTest.class.getResourceAsStream("/departements.json")) {
            var list = new JsonMapper().readValue(file, Departements.class);
            byCode = list.departements().stream().collect(Collectors.toMap(Departement::code, Function.identity()));
        }
    }

    @Test
    void holdsThe101DepartementsOfThe18Regions() {
        assertThat(byCode).hasSize(101).containsKeys("01", "2A", "2B", "75", "971", "972", "973", "974", "976");
        assertThat(byCode.values()).extracting(Departement::region).doesNotContainNull();
        assertThat(byCode.values().stream().map(Departement::region).distinct()).hasSize(18);
    }

    @Test
    void isNeighbourBothWays() {
        assertThat(byCode.values())
                .allSatisfy(one -> assertThat(one.neighbours())
                        .allSatisfy(other ->
                                assertThat(byCode.get(other).neighbours()).contains(one.code())));
    }

    @Test
    void neighboursShareALandBorder() {
        assertThat(byCode.get("75").neighbours()).containsExactly("92", "93", "94");
        assertThat(byCode.get("2A").neighbours()).containsExactly("2B");
        assertThat(byCode.get("31").neighbours()).containsExactly("09", "11", "32", "65", "81", "82");
        assertThat(byCode.get("69").neighbours()).containsExactly("01", "38", "42", "71");
        assertThat(byCode.get("13").neighbours()).containsExactly("30", "83", "84");
    }

    @Test
    void everyMainlandDepartementHasNeighboursAndNoOverseasOne() {
        assertThat(byCode.values())
                .allSatisfy(one -> assertThat(one.neighbours().isEmpty())
                        .isEqualTo(!one.territory().equals("MAINLAND")));
    }

    @Test
    void everyOverseasDepartementIsATerritoryOfItsOwn() {
        assertThat(byCode.values().stream().map(Departement::territory).distinct())
                .containsExactlyInAnyOrderElementsOf(TERRITORIES);
        assertThat(byCode.values())
                .filteredOn(one -> !one.territory().equals("MAINLAND"))
                .hasSize(5);
    }
}
