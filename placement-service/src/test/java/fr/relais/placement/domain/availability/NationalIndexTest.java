package fr.relais.placement.domain.availability;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NationalIndexTest {

    private static CentreAvailability centre(int number, long version) {
        return new CentreAvailability(
                new CentreRef(new UUID(0, number)), "org", "31", true, false, null, version, List.of());
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
}
