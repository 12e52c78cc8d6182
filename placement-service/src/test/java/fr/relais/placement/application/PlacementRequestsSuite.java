package fr.relais.placement.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.PlacementEvent.RequestWithdrawn;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.placement.domain.request.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of every store of requests; run against the one in memory and the real one. */
public abstract class PlacementRequestsSuite {

    private static final CommandContext SYSTEM = CommandContext.system(Requests.NOW);

    private final PlacementRequests requests = empty();

    /** A store with nothing in it. */
    protected abstract PlacementRequests empty();

    /** A reference of its own for each request and each side. */
    private static Reference reference(String side, RequestId id) {
        var letters = id.value().toString().replaceAll("[^a-f2-7]", "");
        return new Reference((side + letters + "a".repeat(26)).substring(0, 26));
    }

    private PlacementRequest stored(DangerTier tier, Instant since) {
        var id = new RequestId(UUID.randomUUID());
        var like = Requests.in(Situation.MATCHING).submission();
        var submission = new Submission(
                like.organisation(),
                reference("r", id),
                reference("c", id),
                reference("h", id),
                like.track(),
                tier,
                like.people(),
                since,
                since,
                like.file(),
                like.policy());
        return requests.submit(id, SYSTEM, () -> PlacementRequest.submit(id, submission))
                .block()
                .fold(Versioned::value, refusal -> null);
    }

    private PlacementRequest stored() {
        return stored(DangerTier.HIGH, Requests.NOW);
    }

    private PlacementRequest brought(PlacementRequest request, Situation situation) {
        var wanted = Requests.in(situation);
        var same = new PlacementRequest(
                request.id(),
                request.submission(),
                wanted.stage(),
                wanted.search(),
                wanted.closed(),
                wanted.releases(),
                wanted.solicitations(),
                wanted.separation(),
                wanted.ties());
        requests.change(request.id(), SYSTEM, current -> Decision.accept(same, new RequestWithdrawn()))
                .block();
        return same;
    }

    private static List<RequestId> ids(Flux<Versioned<PlacementRequest>> found) {
        return found.map(one -> one.value().id()).collectList().block();
    }

    @ParameterizedTest
    @EnumSource
    void keepsARequestInEverySituation(Situation situation) {
        var request = brought(stored(), situation);

        assertThat(requests.find(request.id()).block().value()).isEqualTo(request);
    }

    @Test
    void findsByEachOnesOwnReference() {
        var request = brought(stored(), Situation.OFFERED);
        var submission = request.submission();

        assertThat(requests.findForReferrer(submission.referrerRef()).block().value())
                .isEqualTo(request);
        assertThat(requests.findForCoordinator(submission.coordinatorRef())
                        .block()
                        .value())
                .isEqualTo(request);
        assertThat(requests.findByOffer(Requests.OFFER_REF).block().value()).isEqualTo(request);
        assertThat(requests.findForReferrer(submission.coordinatorRef()).block())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"INTENDING", "OFFERED", "IN_TRANSIT", "PRE_ADMISSION", "CONFIRMED", "PLACED", "LEAVING"})
    void knowsWhoClaimsAHold(Situation situation) {
        var request = brought(stored(), situation);

        assertThat(requests.findByHold(Requests.HOLD).block().value().id()).isEqualTo(request.id());
    }

    @Test
    void nobodyClaimsAHoldThatWasGivenBack() {
        brought(stored(), Situation.MATCHING);

        assertThat(requests.findByHold(Requests.HOLD).block()).isNull();
    }

    @Test
    void listsWhoWaitsByDangerThenBySeniority() {
        var moderate = brought(stored(DangerTier.MODERATE, Requests.NOW), Situation.WAITING);
        var later = brought(stored(DangerTier.IMMINENT, Requests.NOW.plusSeconds(9)), Situation.WAITING);
        var sooner = brought(stored(DangerTier.IMMINENT, Requests.NOW), Situation.WAITING);
        brought(stored(), Situation.OFFERED);

        assertThat(requests.waiting().collectList().block()).containsExactly(sooner.id(), later.id(), moderate.id());
    }

    @Test
    void listsWhatIsDue() {
        var offered = brought(stored(), Situation.OFFERED);
        var matching = brought(stored(), Situation.MATCHING);
        brought(stored(), Situation.WAITING);
        var deadline = Requests.NOW.plus(Requests.TIME_TO_ANSWER.dividedBy(2));

        assertThat(requests.due(deadline.minus(Duration.ofMillis(1)))
                        .collectList()
                        .block())
                .containsExactly(matching.id());
        assertThat(requests.due(deadline).collectList().block()).containsExactly(matching.id(), offered.id());
    }

    @Test
    void listsOffersByTheOrganisationThatAnswers() {
        var offered = brought(stored(), Situation.OFFERED);
        brought(stored(), Situation.ENDED);
        assertThat(ids(requests.openWith("centre-org-1", Page.first(10)))).containsExactly(offered.id());
        assertThat(ids(requests.openWith("centre-org-2", Page.first(10)))).isEmpty();
        brought(stored(), Situation.PLACED);
        assertThat(ids(requests.withHold())).containsExactly(offered.id());
        assertThat(ids(requests.withPlace())).hasSize(2).contains(offered.id());
    }

    @Test
    void findsWhatACentreIsAskedInAdvance() {
        var request = brought(stored(), Situation.SOLICITING);

        assertThat(requests.findByOffer(Requests.OFFER_REF).block().value()).isEqualTo(request);
        assertThat(requests.findByOffer(Requests.OTHER_REF).block().value()).isEqualTo(request);
        assertThat(ids(requests.openWith("centre-org-1", Page.first(10)))).containsExactly(request.id());
        assertThat(ids(requests.openWith("centre-org-2", Page.first(10)))).containsExactly(request.id());
        assertThat(ids(requests.soliciting())).containsExactly(request.id());
    }

    @Test
    void findsACentreThatWasThanked() {
        var request = brought(stored(), Situation.INVITED);

        assertThat(requests.findByOffer(Requests.OTHER_REF).block().value()).isEqualTo(request);
        assertThat(ids(requests.openWith("centre-org-2", Page.first(10)))).isEmpty();
        assertThat(ids(requests.soliciting())).isEmpty();
    }

    @Test
    void listsTheLatestWhateverBecameOfThem() {
        var oldest = stored(DangerTier.HIGH, Requests.NOW);
        var ended = brought(stored(DangerTier.HIGH, Requests.NOW.plusSeconds(1)), Situation.ENDED);
        var latest = stored(DangerTier.MODERATE, Requests.NOW.plusSeconds(2));

        assertThat(ids(requests.latest(3))).containsExactly(latest.id(), ended.id(), oldest.id());
        assertThat(ids(requests.latest(2))).containsExactly(latest.id(), ended.id());
    }

    @Test
    void listsWhatIsOpenAndWhatIsOnesOwn() {
        var open = brought(stored(), Situation.PLACED);
        var over = brought(stored(), Situation.WITHDRAWN);

        assertThat(ids(requests.open(Page.first(10)))).containsExactly(open.id());
        assertThat(ids(requests.ofReferrer("referrer-org", Page.first(10)))).contains(open.id(), over.id());
        assertThat(ids(requests.ofReferrer("another-org", Page.first(10)))).isEmpty();
        assertThat(ids(requests.ofHousehold("referrer-org", open.submission().household())))
                .containsExactly(open.id());
        assertThat(ids(requests.ofHousehold("another-org", open.submission().household())))
                .isEmpty();
    }

    /** Equal moments are told apart, and the less urgent ones are not lost behind the others. */
    @Test
    void goesOnWhereThePageBeforeEnded() {
        for (var tier : List.of(DangerTier.MODERATE, DangerTier.IMMINENT, DangerTier.HIGH)) {
            brought(stored(tier, Requests.NOW.plusSeconds(9)), Situation.OFFERED);
            brought(stored(tier, Requests.NOW), Situation.OFFERED);
            brought(stored(tier, Requests.NOW), Situation.OFFERED);
        }

        for (Function<Page, Flux<Versioned<PlacementRequest>>> list : lists()) {
            var whole = ids(list.apply(Page.first(10)));
            assertThat(whole).hasSize(9);
            assertThat(inPagesOfTwo(list)).isEqualTo(whole);
        }
    }

    @Test
    void goesOnAfterARequestThatHasLeftTheList() {
        var first = stored(DangerTier.IMMINENT, Requests.NOW);
        var second = stored(DangerTier.HIGH, Requests.NOW);

        brought(first, Situation.WITHDRAWN);
        assertThat(ids(requests.open(new Page(1, Optional.of(first))))).containsExactly(second.id());
    }

    private List<Function<Page, Flux<Versioned<PlacementRequest>>>> lists() {
        return List.of(
                requests::open,
                page -> requests.openWith("centre-org-1", page),
                page -> requests.ofReferrer("referrer-org", page));
    }

    private static List<RequestId> inPagesOfTwo(Function<Page, Flux<Versioned<PlacementRequest>>> list) {
        var all = new ArrayList<RequestId>();
        var page = list.apply(Page.first(2)).collectList().block();
        while (!page.isEmpty()) {
            page.forEach(found -> all.add(found.value().id()));
            var last = page.get(page.size() - 1).value();
            page = list.apply(new Page(2, Optional.of(last))).collectList().block();
        }
        return all;
    }
}
