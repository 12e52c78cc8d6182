package fr.relais.placement.domain.availability;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NationalIndexTest {

    private static CentreAvailability centre(int number, long version) {
        return centre(number, version, "31");
    }

    private static CentreAvailability centre(int number, long version, String departement) {
        return new CentreAvailability(
                new CentreRef(new UUID(0, number)), "org", departement, true, false, null, version, List.of());
    }

    @Test
    void keepsTheNewestAnnouncementWhateverTheOrder() {
        var index = NationalIndex.EMPTY.with(List.of(centre(1, 5))).with(List.of(centre(1, 4), centre(2, 1)));

        assertThat(index.centres()).containsExactlyInAnyOrder(centre(1, 5), centre(2, 1));
    }

    @Test
    void isTheSameSnapshotWhenNothingIsNew() {
        var index = NationalIndex.EMPTY.with(List.of(centre(1, 5)));

        assertThat(index.with(List.of(centre(1, 5), centre(1, 3)))).isSameAs(index);
    }

    @Test
    void aSnapshotStaysAsItWas() {
        var index = NationalIndex.EMPTY.with(List.of(centre(1, 5)));

        var next = index.with(List.of(centre(1, 6)));

        assertThat(index.find(centre(1, 5).centre())).contains(centre(1, 5));
        assertThat(next.revision()).isGreaterThan(index.revision());
    }

    @Test
    void aPlaceKeepsItsNumber() {
        var index = NationalIndex.EMPTY.with(List.of(centre(1, 5), centre(2, 1, "75")));

        var next = index.with(List.of(centre(1, 6, "2A"), centre(3, 1, "75")));

        assertThat(index.places().size()).isEqualTo(2);
        assertThat(next.areas()).extracting(Area::departement).containsExactly("31", "75", "2A");
        assertThat(next.places().numberOf("75")).isEqualTo(1);
        assertThat(next.places().code(2)).isEqualTo("2A");
        assertThat(next.places().numberOf("13")).isNegative();
    }

    @Test
    void numbersNothingAnewAsLongAsNoPlaceIsNew() {
        var index = NationalIndex.EMPTY.with(List.of(centre(1, 5)));

        assertThat(index.with(List.of(centre(2, 1))).places()).isSameAs(index.places());
    }
}
