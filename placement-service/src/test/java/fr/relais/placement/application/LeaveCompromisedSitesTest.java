package fr.relais.placement.application;

import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.request.Disclosing;
import fr.relais.placement.domain.request.OfferOutcome;
import fr.relais.placement.domain.request.OutwardStatus;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.placement.domain.request.Stage;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.application.World.BY_A_PERSON;
import static org.assertj.core.api.Assertions.assertThat;

class LeaveCompromisedSitesTest {

    private final World world = new World();
    private final LeaveCompromisedSites leave =
            new LeaveCompromisedSites(world.requests, world, world.beds, world, world.clock);
    private final RequestId request = offered();

    @Test
    void goesOnElsewhereAtOnceWhenTheHoldWasWithdrawn() {
        world.beds.held.clear();
        world.beds.unitsTaken = Set.of("known");
        world.announceCompromised("known", 2);
        world.announce("other", 1, BedState.VACANT);

        leave.round().block();
        world.go(request);

        assertThat(world.at(request).closed())
                .singleElement()
                .satisfies(closed -> assertThat(closed.outcome()).isEqualTo(OfferOutcome.SITE_COMPROMISED));
        assertThat(world.offerOf(request).candidate().unit()).hasToString("other");
        assertThat(world.alarms).isEmpty();
    }

    @Test
    void tellsTheReferrerNothing() {
        world.beds.held.clear();
        world.beds.unitsTaken = Set.of("known");
        world.announceCompromised("known", 2);

        leave.round().block();

        assertThat(world.at(request).stage()).isInstanceOf(Stage.Matching.class);
        assertThat(world.at(request).outward()).isEqualTo(OutwardStatus.SEARCHING);
    }

    @Test
    void leavesThePlaceToWhoWasAgreedTo() {
        var people = new ChangeRequest(world.requests, world);
        people.accept(request, world.offerOf(request).ref(), BY_A_PERSON).block();
        world.go(request);
        world.announceCompromised("known", 2);

        leave.round().block();

        assertThat(world.at(request).outward()).isEqualTo(OutwardStatus.ACCEPTED);
        assertThat(toBeBroughtAway()).as("and has her brought away").containsExactly(request);
    }

    /** The place stays hers until people decide; nobody is sent there meanwhile, and the coordinator is told. */
    @Test
    void nobodyIsMetAtASiteThatIsKnown() {
        var people = new ChangeRequest(world.requests, world);
        var offer = world.offerOf(request).ref();
        people.accept(request, offer, BY_A_PERSON).block();
        world.go(request);
        people.agree(request, BY_A_PERSON).block();
        world.requests
                .change(
                        request,
                        BY_A_PERSON,
                        current -> current.preparing().travelling().planned(Requests.JOURNEY))
                .block();
        world.requests
                .change(
                        request,
                        BY_A_PERSON,
                        current -> Disclosing.over(current).entered(offer, new SealedFile(new byte[] {1}), World.START))
                .block();
        world.announceCompromised("known", 2);
        world.beds.away = true;

        leave.round().onErrorComplete().block();

        assertThat(Disclosing.over(world.at(request)).meeting().where()).isEmpty();
        assertThat(world.at(request).outward()).isEqualTo(OutwardStatus.CONFIRMED);
        assertThat(world.requests.said.get(request).toString()).contains("MEETING_POINT_WITHDRAWN");
    }

    @Test
    void bringsNobodyAwayWhoseSiteIsNotKnown() {
        world.announceCompromised("another", 2);

        assertThat(toBeBroughtAway()).isEmpty();
    }

    private List<RequestId> toBeBroughtAway() {
        return new Evacuations(world.requests, world)
                .now()
                .map(PlacementRequest::id)
                .collectList()
                .block();
    }

    @Test
    void looksAtNobodyWhileNoSiteIsCompromised() {
        world.beds.calls.clear();

        leave.round().block();

        assertThat(world.beds.calls).isEmpty();
    }

    private RequestId offered() {
        world.announce("known", 1, BedState.VACANT);
        var id = world.submitted();
        world.go(id);
        return id;
    }
}
