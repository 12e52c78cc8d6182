package fr.relais.capacity.adapter.kafka;

import java.util.Random;
import java.util.stream.LongStream;

import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.national.FreshnessTimes;
import fr.relais.capacity.domain.national.NationalView;
import fr.relais.capacity.domain.national.Network;
import fr.relais.capacity.domain.national.Recount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The record says enough: a view that knows nothing else equals a recount, whatever happens and whenever one looks. */
class NationalRecordPropertyTest {

    private static final int STEPS = 300;
    private static final JsonMapper JSON = new JsonMapper();
    private static final FreshnessTimes TIMES = new FreshnessTimes(Timers.DEFAULTS.silence(), Recount.EXPIRING);

    private final NationalView view = new NationalView(TIMES);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsTheViewEqualToARecount(long seed) {
        var network = new Network(seed, 5, this::announce);

        for (var step = 0; step < STEPS; step++) {
            network.timePasses();
            network.isSwept();
            assertEqualsRecount(network);
            network.somethingHappens();
            assertEqualsRecount(network);
        }
    }

    private void announce(Centre centre, long version) {
        var said = JSON.writeValueAsBytes(
                new CentreMessages().state(centre, version).data());
        view.announced(AnnouncedRecord.read(said));
    }

    private void assertEqualsRecount(Network network) {
        view.settle(network.now());
        var recount = new Recount(network.stored(), network.now(), Timers.DEFAULTS);

        assertThat(view.count()).isEqualTo(recount.of((centre, unit) -> true));
    }

    static LongStream seeds() {
        return new Random(20261122).longs(10);
    }
}
