package fr.relais.placement.adapter.mongo;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.PlacementRequestsSuite;
import fr.relais.placement.application.RunningOut;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.HoldIntent;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.request.Submission;
import fr.relais.placement.domain.request.Track;
import fr.relais.placement.domain.request.UnmetNeeds;
import fr.relais.placement.domain.request.Vigil;
import fr.relais.platform.store.AggregateStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

class MongoPlacementRequestsTest extends PlacementRequestsSuite {

    private static final CommandContext SYSTEM = CommandContext.system(Requests.NOW);

    /** A collection of its own, which the running service does not look into. */
    @Override
    protected PlacementRequests empty() {
        return in("requests-" + UUID.randomUUID());
    }

    private static PlacementRequests in(String collection) {
        var store = RunningPlacement.shared()
                .bean(AggregateStores.class)
                .open(collection, new RequestMapping(), MongoPlacementRequests.UNIQUE, MongoPlacementRequests.LOOKUPS);
        return new MongoPlacementRequests(store, (request, event, at) -> {});
    }

    /** INV-29: of many who want to make an offer for one request at once, one does. */
    @Test
    void manyWhoChooseAtOnceMakeOneOffer() {
        var requests = empty();
        requests.submit(
                        Requests.ID,
                        SYSTEM,
                        () -> PlacementRequest.submit(Requests.ID, Requests.submission(Track.LOCAL)))
                .block();

        var chosen = Flux.range(1, 40)
                .flatMap(i -> choose(requests, i).subscribeOn(Schedulers.parallel()), 40)
                .map(outcome ->
                        outcome.fold(done -> ((Stage.Intending) done.value().stage()).intent(), refusal -> null))
                .distinct()
                .collectList()
                .block();

        assertThat(chosen).hasSize(1);
        assertThat(requests.find(Requests.ID).block().version()).isEqualTo(2);
    }

    @Test
    void keepsWhomSheMustNotMeetWithTheHoldThatIsAskedFor() {
        var requests = empty();
        requests.submit(
                        Requests.ID,
                        SYSTEM,
                        () -> PlacementRequest.submit(Requests.ID, Requests.submission(Track.LOCAL)))
                .block();
        requests.change(Requests.ID, SYSTEM, current -> current.keepingApart().from(Requests.GROUP))
                .block();
        choose(requests, 1).block();

        var found = requests.find(Requests.ID).block().value();

        assertThat(found.separation()).containsExactly(Requests.GROUP);
        assertThat(found.places().toList())
                .singleElement()
                .satisfies(place -> assertThat(place.separation()).containsExactly(Requests.GROUP));
    }

    @Test
    void listsWhoCameOutOfTheOperationOfABlock() {
        var requests = empty();
        var block = new BlockId(UUID.randomUUID());
        var like = Requests.submission(Track.EMERGENCY);
        var submission = new Submission(
                like.organisation(),
                like.referrerRef(),
                like.coordinatorRef(),
                like.household(),
                like.track(),
                like.tier(),
                like.people(),
                like.submittedAt(),
                like.seniority(),
                like.file(),
                like.policy(),
                block);
        requests.submit(Requests.ID, SYSTEM, () -> PlacementRequest.submit(Requests.ID, submission))
                .block();

        assertThat(requests.ofBlock(block).collectList().block())
                .singleElement()
                .satisfies(one -> assertThat(one.value().submission()).isEqualTo(submission));
        assertThat(requests.ofBlock(new BlockId(UUID.randomUUID()))
                        .collectList()
                        .block())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void knowsThoseForWhomNobodyHasAPlaceYet(Situation situation) {
        var requests = empty();
        var request = Requests.in(situation);
        requests.submit(Requests.ID, SYSTEM, () -> Decision.accept(request, List.of()))
                .block();
        var placed = request.stage() instanceof Stage.Placed;
        var over = request.stage() instanceof Stage.Ended || request.stage() instanceof Stage.Withdrawn;

        assertThat(requests.openOf(request.submission().organisation()).block())
                .isEqualTo(placed || over ? Set.of() : Set.of(Requests.ID));
        assertThat(requests.openOf("another").block()).isEmpty();
    }

    /** By the will of their own side: what a centre says is not, nor its silence. */
    @Test
    void countsThoseThatWereTakenBackOrDeclined() {
        var admitted = Requests.in(Situation.PRE_ADMISSION);
        var declined = Requests.accepted(admitted.consenting().declined("worker", Requests.NOW));
        var refused = Requests.accepted(Requests.in(Situation.OFFERED)
                .answering()
                .refused(Requests.OFFER_REF, Requests.no(RefusalReason.HOUSEHOLD_TOO_LARGE, "staff"), Requests.NOW));

        assertThat(inVain(declined)).isEqualTo(1);
        assertThat(inVain(Requests.in(Situation.WITHDRAWN))).isEqualTo(1);
        assertThat(inVain(refused)).isZero();
        assertThat(inVain(admitted)).isZero();
    }

    private static int inVain(PlacementRequest request) {
        var name = "requests-" + UUID.randomUUID();
        in(name).submit(Requests.ID, SYSTEM, () -> Decision.accept(request, List.of()))
                .block();
        var vain = new MongoVainSearches(
                RunningPlacement.shared().bean(MongoDatabase.class).getCollection(name));
        assertThat(vain.among(List.of(new RequestId(UUID.randomUUID()))).block())
                .isZero();
        return vain.among(List.of(new RequestId(UUID.randomUUID()), Requests.ID))
                .block();
    }

    @Test
    void listsWhoseNeedWasUnmetSinceADay() {
        var requests = empty();
        var day = UnmetNeeds.dayOf(Requests.NOW);
        requests.submit(Requests.ID, SYSTEM, () -> Decision.accept(Requests.in(Situation.WAITING), List.of()))
                .block();

        assertThat(requests.unmetSince(day.plusDays(1)).collectList().block()).hasSize(1);
        requests.change(
                        Requests.ID,
                        SYSTEM,
                        current -> current.consenting().withdrawn("worker", Requests.NOW.plus(Duration.ofDays(1))))
                .block();
        assertThat(requests.unmetSince(day.plusDays(1)).collectList().block()).hasSize(1);
        assertThat(requests.unmetSince(day.plusDays(2)).collectList().block()).isEmpty();
    }

    @Test
    void keepsWhomASearchHasTold() {
        var requests = empty();
        var told = new Vigil(
                Requests.NOW.plusSeconds(1),
                Requests.NOW.plusSeconds(2),
                true,
                Requests.NOW.plusSeconds(3),
                true,
                Set.of(Requests.OFFER_REF, Requests.OTHER_REF));
        var request = Requests.watched(Requests.in(Situation.WAITING), told);
        requests.submit(Requests.ID, SYSTEM, () -> Decision.accept(request, List.of()))
                .block();

        assertThat(requests.find(Requests.ID).block().value()).isEqualTo(request);
    }

    private static Mono<Outcome<Versioned<PlacementRequest>, RequestRefusal>> choose(
            PlacementRequests requests, int number) {
        var hold = new HoldId(new UUID(5, number));
        var intent = new HoldIntent(
                hold, new OfferId(hold.value()), Requests.OFFER_REF, Requests.candidate(number), Requests.NOW);
        return requests.change(
                Requests.ID, SYSTEM, request -> request.searching().intend(intent, Requests.decision()));
    }

    @Test
    void listsUnansweredOffersByTheTimeLeft() {
        RunningOut.isListedByTheTimeLeft(empty());
    }

    /** What is in clear in a document says nothing about the people, and has no zone. */
    @Test
    void whatIsStoredInClearSaysNothingAboutThePeople() {
        var document =
                new RequestMapping().write(Requests.in(Situation.CONFIRMED)).toJson();

        assertThat(document)
                .contains("\"file\"")
                .doesNotContain(
                        "household\": {", "people\": [", "dangerZones", "localZones", "needs", "languages", "ageBand");
    }
}
