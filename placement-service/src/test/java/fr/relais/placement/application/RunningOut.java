package fr.relais.placement.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.request.Submission;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of every store about offers that a centre has not answered. */
public final class RunningOut {

    private static final CommandContext SYSTEM = CommandContext.system(Requests.NOW);

    private RunningOut() {}

    /** Those with the least time left come first, whatever their danger; what is no open offer is not there. */
    public static void isListedByTheTimeLeft(PlacementRequests requests) {
        var later = keep(requests, 1, Situation.OFFERED, asked(Requests.NOW.plus(Duration.ofHours(2))));
        var sooner = keep(requests, 2, Situation.OFFERED, asked(Requests.NOW.plus(Duration.ofMinutes(9))));
        var soonest = keep(requests, 3, Situation.OFFERED, asked(Requests.NOW.plus(Duration.ofMinutes(2))));
        var other = 4;
        for (var situation : List.of(Situation.MATCHING, Situation.WAITING, Situation.PRE_ADMISSION, Situation.ENDED)) {
            keep(requests, other++, situation, Requests.in(situation).stage());
        }

        assertThat(listed(requests, 10)).containsExactly(soonest, sooner, later);
        assertThat(listed(requests, 2)).containsExactly(soonest, sooner);
    }

    private static List<RequestId> listed(PlacementRequests requests, int most) {
        return requests.offered(most)
                .map(found -> found.value().id())
                .collectList()
                .block();
    }

    private static Stage asked(Instant answerBy) {
        var like = Requests.in(Situation.OFFERED).liveOffer().orElseThrow();
        return new Stage.Offered(
                new Offer(like.id(), like.ref(), like.hold(), like.fence(), like.candidate(), like.madeAt(), answerBy));
    }

    private static RequestId keep(PlacementRequests requests, int number, Situation situation, Stage stage) {
        var id = new RequestId(new UUID(7, number));
        var like = Requests.in(situation);
        var request = new PlacementRequest(
                id,
                submission(like.submission(), number),
                stage,
                like.search(),
                like.closed(),
                like.releases(),
                like.solicitations(),
                like.separation(),
                like.ties());
        requests.submit(id, SYSTEM, () -> Decision.accept(request, List.of())).block();
        return id;
    }

    private static Submission submission(Submission like, int number) {
        return new Submission(
                like.organisation(),
                reference("r", number),
                reference("c", number),
                reference("h", number),
                like.track(),
                like.tier(),
                like.people(),
                like.submittedAt(),
                like.seniority(),
                like.file(),
                like.policy());
    }

    private static Reference reference(String side, int number) {
        return new Reference(side + (char) ('a' + number) + "a".repeat(24));
    }
}
