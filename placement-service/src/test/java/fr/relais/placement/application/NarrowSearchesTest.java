package fr.relais.placement.application;

import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two régions of two départements each in a row, and an island. */
class NarrowSearchesTest {

    private static final Territory MAP = new Territory(List.of(
            departement("a1", "a", Set.of("a2"), "LAND"),
            departement("a2", "a", Set.of("a1", "b1"), "LAND"),
            departement("b1", "b", Set.of("a2", "b2"), "LAND"),
            departement("b2", "b", Set.of("b1"), "LAND"),
            departement("i", "i", Set.of(), "ISLAND")));

    private final NarrowSearches narrow = new NarrowSearches(MAP, true);

    private static Departement departement(String code, String region, Set<String> neighbours, String land) {
        return new Departement(code, code, new Region(region, region), neighbours, land);
    }

    private static CaseFile file(Set<String> danger, Set<String> local, boolean oceanCrossing) {
        return new CaseFile(
                new Household(List.of(new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, false))),
                local.isEmpty() ? Relocation.NO_PREFERENCE : Relocation.LOCAL_ONLY,
                danger,
                local,
                oceanCrossing,
                "a1",
                Set.of(),
                Set.of(),
                List.of(),
                true);
    }

    @Test
    void goOnWhereARegionIsLeftWhole() {
        assertThat(narrow.waits(file(Set.of(), Set.of(), false))).isFalse();
        assertThat(narrow.waits(file(Set.of("a1"), Set.of(), false))).isFalse();
        assertThat(narrow.waits(file(Set.of(), Set.of("b1", "b2"), false))).isFalse();
    }

    @Test
    void waitWhereOnlyPartsAreLeft() {
        assertThat(narrow.waits(file(Set.of(), Set.of("b1"), false))).isTrue();
        assertThat(narrow.waits(file(Set.of("a2"), Set.of(), false))).isTrue();
    }

    @Test
    void countWhatIsAcrossAnOceanForWhoCrosses() {
        assertThat(narrow.waits(file(Set.of("a2"), Set.of(), true))).isFalse();
    }

    @Test
    void goOnWhereNobodyIsHidden() {
        assertThat(new NarrowSearches(MAP, false).waits(file(Set.of(), Set.of("b1"), false)))
                .isFalse();
    }
}
