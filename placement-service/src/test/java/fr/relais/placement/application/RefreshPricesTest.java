package fr.relais.placement.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.placement.domain.scarcity.PriceTable;
import fr.relais.placement.domain.scarcity.Pricing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Prices come from the latest requests that are stored, and from nothing else. */
class RefreshPricesTest {

    private final World world = new World();
    private final List<RequestId> opened = new ArrayList<>();
    private final Set<RequestId> withoutKey = new HashSet<>();
    private final CaseFiles files = new CaseFiles() {
        @Override
        public Mono<SealedFile> seal(RequestId request, CaseFile file) {
            return Mono.error(new IllegalStateException("nothing is sealed here"));
        }

        @Override
        public Mono<CaseFile> open(RequestId request, SealedFile file) {
            opened.add(request);
            return withoutKey.contains(request)
                    ? Mono.error(new IllegalStateException("the key is gone"))
                    : world.open(request, file);
        }
    };
    private final RefreshPrices refresh =
            new RefreshPrices(world.requests, files, world, new Pricing(World.MAP), world.prices);

    @BeforeEach
    void announce() {
        world.announce("unit", 1, BedState.OCCUPIED);
    }

    private void round() {
        refresh.round().block(Duration.ofSeconds(5));
    }

    private long price() {
        var centre = world.index.centres().findFirst().orElseThrow();
        return world.prices
                .current()
                .of(Kind.of(centre.departement(), centre.units().get(0)));
    }

    @Test
    void readsThemFromTheStoredRequests() {
        world.submitted();
        world.submitted();

        round();

        assertThat(world.prices.current().requests()).isEqualTo(2);
        assertThat(price()).isEqualTo(2 * 500_000_000L);
    }

    @Test
    void opensEachFileOnceAndSeesWhatCameSince() {
        var first = world.submitted();
        round();
        var second = world.submitted();
        round();

        assertThat(opened).containsExactly(first, second);
        assertThat(world.prices.current().requests()).isEqualTo(2);
    }

    @Test
    void passesOverAFileWhoseKeyIsGone() {
        withoutKey.add(world.submitted());
        world.submitted();

        round();

        assertThat(world.prices.current().requests()).isEqualTo(1);
    }

    @Test
    void changesNothingBeforeEverythingAnnouncedIsRead() {
        world.submitted();
        world.caughtUp = false;

        round();

        assertThat(world.prices.current()).isSameAs(PriceTable.UNKNOWN);
    }
}
