package fr.relais.placement.domain.availability;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    void showsTheSameSomeInWhateverOrderTheyWereAnnounced() {
        var random = new Random(11);
        var centres = Stream.generate(() -> new CentreRef(new UUID(random.nextLong(), random.nextLong())))
                .limit(20_000)
                .map(id -> new CentreAvailability(id, "org", "31", true, false, null, 1, List.of()))
                .collect(Collectors.toCollection(ArrayList::new));
        var one = NationalIndex.EMPTY.with(centres);
        Collections.reverse(centres);
        var other = NationalIndex.EMPTY.with(centres);

        for (var most = 1; most < 30; most++) {
            assertThat(one.some(most))
                    .hasSize(most)
                    .containsExactlyElementsOf(other.some(most).toList());
        }
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

    @Test
    void keepsNothingOfTheSnapshotsBefore() {
        var first = NationalIndex.EMPTY.with(List.of(withUnit(1, 1, "31"), withUnit(2, 1, "75")));
        var replaced = new WeakReference<>(first.area(0).other().block(0).markOfCentre(0));
        var next = first.with(List.of(withUnit(1, 2, "31")));
        first = NationalIndex.EMPTY;

        for (var time = 0; time < 50 && replaced.get() != null; time++) {
            System.gc();
        }

        assertThat(replaced.get()).as("what was announced before").isNull();
        assertThat(next.size() - first.size()).isEqualTo(2);
    }

    @Test
    void knowsTheNamesOfThoseBedsOnlyThatAHoldCanBeAbout() {
        var beds = Stream.of(BedState.values())
                .map(state -> new BedAvailability("bed " + state, state, null))
                .toList();
        var centre = withBeds(1, 1, "31", beds);

        var index = NationalIndex.EMPTY.with(List.of(centre));

        assertThat(index.find(centre.centre())).contains(centre);
        assertThat(beds)
                .extracting(BedAvailability::bed)
                .containsExactly("bed VACANT", "bed STALE", "bed HELD", "", "", "", "", "");
    }

    private static CentreAvailability withUnit(int number, long version, String departement) {
        return withBeds(number, version, departement, List.of(new BedAvailability("bed", BedState.OCCUPIED, null)));
    }

    private static CentreAvailability withBeds(
            int number, long version, String departement, List<BedAvailability> beds) {
        var unit = new UnitAvailability(
                new UnitRef("unit " + number),
                AllocationMode.PER_BED,
                DurationClass.values()[0],
                0,
                null,
                new SchemeDates(null, null),
                new Publics(Set.of(), Set.of(), Set.of(), false),
                Set.of(),
                Set.of(),
                null,
                beds);
        return new CentreAvailability(
                new CentreRef(new UUID(0, number)), "org", departement, true, false, null, version, List.of(unit));
    }
}
