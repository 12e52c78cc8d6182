package fr.relais.placement.application;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.refusal.AdvanceReview;
import fr.relais.placement.application.refusal.JudgeRefusal;
import fr.relais.placement.application.refusal.ReadRefusals;
import fr.relais.placement.application.refusal.RefusalTerms;
import fr.relais.placement.application.refusal.RefusalTexts;
import fr.relais.placement.application.refusal.RefuseOffer;
import fr.relais.placement.application.refusal.RefuseOffer.Said;
import fr.relais.placement.application.refusal.ReviewSteps;
import fr.relais.placement.domain.refusal.RefusalReview;
import fr.relais.placement.domain.refusal.ReviewRefusal;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.ReviewVerdict;
import fr.relais.placement.domain.request.SealedFile;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A small world in which centres refuse and coordinators look at it. What is sealed is what was written, reversed. */
final class RefusalWorld implements RefusalTexts {

    static final RefusalTerms TERMS = new RefusalTerms(Duration.ofHours(24), 3, Duration.ofDays(30));

    final World world = new World();
    final InMemoryReviews reviews = new InMemoryReviews();
    final List<SealedFile> sealed = new ArrayList<>();
    final AdvanceRequest advance;
    final AdvanceReview advanceReview = new AdvanceReview(reviews, world.requests, world.beds, world, world.clock);
    final ChangeRequest people = new ChangeRequest(world.requests, world);
    final RefuseOffer refuse = new RefuseOffer(world.requests, people, this, TERMS);
    final JudgeRefusal judge = new JudgeRefusal(reviews);
    final ReadRefusals read = new ReadRefusals(world.requests);

    RefusalWorld() {
        var match = new MatchRequest(world.matcher, world.requests, world.blocks, world.explaining);
        var candidates = new ChooseInTurn(
                new ChooseCandidate(world.requests, world, world, match, world, world.clock),
                world,
                world.heldBack,
                Duration.ZERO);
        var further = new ReviewSteps(reviews, world.steps, TERMS, world, world.clock);
        advance = new AdvanceRequest(world.requests, candidates, world.beds, further, world.households, world.clock);
    }

    /** A request to which a place is offered. */
    RequestId offered() {
        var id = world.submitted();
        go(id);
        return id;
    }

    void go(RequestId id) {
        advance.advance(id).block();
    }

    void sweep() {
        advanceReview.round().block();
    }

    PlacementRequest at(RequestId id) {
        return world.at(id);
    }

    Outcome<PlacementRequest, RequestRefusal> refuse(RequestId id, RefusalReason reason, @Nullable String text) {
        return refuse(id, at(id).openWith("centre-org").get(0), new Said(reason, text));
    }

    Outcome<PlacementRequest, RequestRefusal> refuse(RequestId id, Reference offer, Said said) {
        return refuse.refuse(id, offer, said, by("staff-1")).block();
    }

    Outcome<RefusalReview, ReviewRefusal> judge(RefusalReview review, ReviewVerdict verdict, String by) {
        return judge.judge(review.id(), verdict, by(by)).block();
    }

    List<RefusalReview> reviews() {
        return reviews.stored.values().stream().map(Versioned::value).toList();
    }

    RefusalReview review() {
        return reviews().get(0);
    }

    Instant now() {
        return world.clock.instant();
    }

    CommandContext by(String subject) {
        return new CommandContext(new Actor(subject, "CENTRE", "centre-org"), now(), null, null, false);
    }

    @Override
    public Mono<SealedFile> seal(RequestId request, String text) {
        var file = new SealedFile(new StringBuilder(text).reverse().toString().getBytes(StandardCharsets.UTF_8));
        sealed.add(file);
        return Mono.just(file);
    }

    @Override
    public Mono<String> open(RequestId request, SealedFile text) {
        return Mono.just(new StringBuilder(new String(text.bytes(), StandardCharsets.UTF_8))
                .reverse()
                .toString());
    }
}
