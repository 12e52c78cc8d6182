package fr.relais.placement.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.CommandKey;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.disclosure.MeetingSentence;
import fr.relais.placement.domain.disclosure.Purpose;
import fr.relais.placement.domain.disclosure.Subject;
import fr.relais.placement.domain.disclosure.Subject.Standing;
import fr.relais.placement.domain.request.Disclosing;
import fr.relais.placement.domain.request.MeetingPoint;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reading;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Tells the named escort where she is met: policy, key, register, count, answer, in this order. What fails on the way
 * ends it, and nothing is told; what was written into the register and not told after all is one entry too many, which
 * is the harmless side.
 */
public final class DiscloseMeetingPoint {

    private final PlacementRequests requests;
    private final MeetingPoints points;
    private final DisclosureRegister register;
    private final Readers readers;
    private final Doubts doubts;
    private final Clock clock;

    public DiscloseMeetingPoint(
            PlacementRequests requests,
            MeetingPoints points,
            DisclosureRegister register,
            Readers readers,
            Doubts doubts,
            Clock clock) {
        this.requests = requests;
        this.points = points;
        this.register = register;
        this.readers = readers;
        this.doubts = doubts;
        this.clock = clock;
    }

    /**
     * Somebody asks.
     *
     * @param roles what the caller may act as
     * @param signedInAgo by the time that tokens keep; absent when the token does not say
     */
    public record Question(
            Purpose purpose,
            Collection<String> roles,
            @Nullable Duration signedInAgo,
            CommandContext context,
            String correlation) {}

    /** Where she is met, and the placement as it stands with this reading counted. */
    public record Disclosed(MeetingSentence sentence, PlacementRequest request) {}

    /** Empty when there is no such request; fails with {@link DisclosureUnavailable} when something is away. */
    public Mono<Outcome<Disclosed, RequestRefusal>> read(RequestId id, Question question) {
        return requests.find(id)
                .map(Versioned::value)
                .flatMap(request -> judge(request, question))
                .onErrorMap(DisclosureUnavailable::new);
    }

    private Mono<Outcome<Disclosed, RequestRefusal>> judge(PlacementRequest request, Question question) {
        var offer = request.liveOffer();
        var point = Disclosing.over(request).meeting().where();
        if (offer.isEmpty() || point.isEmpty()) {
            return Mono.just(Outcome.refused(RequestRefusal.NOT_DISCLOSED));
        }
        return doubts.about(request, offer.get())
                .map(doubted -> new Place(offer.get(), point.get(), doubted))
                .flatMap(place -> judge(request, place, question));
    }

    private Mono<Outcome<Disclosed, RequestRefusal>> judge(PlacementRequest request, Place place, Question question) {
        return Disclosing.over(request)
                .read(asked(place, question))
                .fold(allowed -> disclose(request, place, question), refusal -> Mono.just(Outcome.refused(refusal)));
    }

    /** @param doubted whether somebody there, or of those who ask, may not be who she should be */
    private record Place(Offer offer, MeetingPoint point, boolean doubted) {}

    private Mono<Outcome<Disclosed, RequestRefusal>> disclose(
            PlacementRequest request, Place place, Question question) {
        return points.open(request.id(), place.offer().id(), place.point().sentence())
                .flatMap(sentence -> register.record(entry(request, question)).thenReturn(sentence))
                .flatMap(sentence -> count(request, place, question)
                        .map(outcome -> outcome.map(counted -> new Disclosed(sentence, counted.value()))));
    }

    private static DisclosureRegister.Entry entry(PlacementRequest request, Question question) {
        var context = question.context();
        return new DisclosureRegister.Entry(
                context.actor(),
                request.submission().referrerRef(),
                question.purpose(),
                context.at(),
                question.correlation());
    }

    /** One write, on condition that nothing has changed since it was decided: the third reading is the last. */
    private Mono<Outcome<Versioned<PlacementRequest>, RequestRefusal>> count(
            PlacementRequest request, Place place, Question question) {
        var context = question.context();
        var uncounted = new CommandContext(context.actor(), context.at(), null, null, false);
        return requests.change(
                request.id(),
                uncounted,
                current -> Disclosing.over(current).read(asked(place, question), place.point()));
    }

    private Disclosing.Asked asked(Place place, Question question) {
        var actor = question.context().actor();
        var reader = readers.of(place.offer().id(), actor.organisation(), actor.subject());
        var reading = new Reading(
                reader,
                question.purpose(),
                question.context().at(),
                key(question.context().key()));
        var subject = new Subject(
                Standing.as(Standing.REFERRER, question.roles()),
                actor.organisation(),
                reader.value(),
                question.signedInAgo());
        return new Disclosing.Asked(subject, reading, place.doubted());
    }

    private static String key(@Nullable CommandKey key) {
        return key == null ? "" : key.id();
    }

    /** Whether somebody may see who has read. */
    public boolean mayCheckReadings(PlacementRequest request, Collection<String> roles, String organisation) {
        var subject = new Subject(Standing.as(Standing.CENTRE, roles), organisation, "", null);
        return Disclosing.over(request).showsReadings(subject, Purpose.CHECK_READINGS, clock.instant());
    }
}
