package fr.relais.placement.application;

import java.util.Set;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Ties;
import fr.relais.placement.domain.request.Track;
import fr.relais.placement.domain.stay.Care;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.placement.domain.stay.StayStage;
import fr.relais.placement.domain.stay.StayStatus;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.application.World.START;
import static org.assertj.core.api.Assertions.assertThat;

/** Who had arrived before stays were planned lives on: found by her centre, and free to leave. */
class CompleteStaysTest {

    private static final CommandContext SYSTEM = CommandContext.system(START);

    private final OneHousehold one = new OneHousehold();
    private final World world = one.world;
    private final RequestId id = livedAsBefore();

    /** A request and its stay as the version before wrote them; no stay was planned then. */
    private RequestId livedAsBefore() {
        var arrived = one.agreed(one.submit(Track.EMERGENCY));
        one.arrive(arrived);
        world.requests
                .change(
                        arrived,
                        SYSTEM,
                        request -> Decision.accept(before(request), new PlacementEvent.RequestWithdrawn()))
                .block();
        var stay = stayId(arrived);
        var place = world.offerOf(arrived).candidate();
        var bare = new Stay(
                stay, place.centre(), place.unit(), null, new StayStage.Lived(START, null, null), Set.of(), Care.NONE);
        world.stays
                .begin(stay, SYSTEM, () -> Decision.accept(bare, new StayEvent.StayOpened()))
                .block();
        return arrived;
    }

    private static PlacementRequest before(PlacementRequest request) {
        return Requests.tied(request, Ties.BY_REQUEST);
    }

    private static StayId stayId(RequestId request) {
        return StayId.following(request.value());
    }

    private Stay stay() {
        return world.stays.find(stayId(id)).block().value();
    }

    @Test
    void itsCentreFindsItInItsList() {
        assertThat(world.stays
                        .openOf("centre-org", StayPage.first(10))
                        .collectList()
                        .block())
                .isEmpty();

        new CompleteStays(world.requests, one.followed).round().block();

        assertThat(world.stays
                        .openOf("centre-org", StayPage.first(10))
                        .map(found -> found.value().id())
                        .collectList()
                        .block())
                .containsExactly(stayId(id));
        assertThat(stay().care().nextReviewOn()).isNotNull();
    }

    @Test
    void sheLeavesAsAnybodyElse() {
        one.depart(id, world.offerOf(id).ref(), ExitDestination.OWN_HOME);
        one.workOff();

        assertThat(stay().status()).isEqualTo(StayStatus.ENDED);
        assertThat(world.stays.all()).hasSize(1);
        assertThat(one.livesUnder()).isEmpty();
    }
}
