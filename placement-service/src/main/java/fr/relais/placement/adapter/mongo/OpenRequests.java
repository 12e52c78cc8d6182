package fr.relais.placement.adapter.mongo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.request.OfferOutcome;
import fr.relais.placement.domain.standing.OpenRequest;
import fr.relais.placement.domain.standing.Standing;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.optionalTime;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

/**
 * How requests stand, looked at now and then in one pass over those that are open: a few fields of each, and nothing of
 * what is sealed. While the database does not answer nothing is known.
 */
final class OpenRequests {

    static final String PLACED = "PLACED";

    /** A place is looked for, and no centre has said a binding yes. */
    private static final Set<String> LOOKING =
            Set.of("ASSESSING", "MATCHING", "SOLICITING", "WAITING", "INTENDING", "OFFERED");

    static final List<String> OPEN = List.of(
            "ASSESSING",
            "MATCHING",
            "SOLICITING",
            "WAITING",
            "INTENDING",
            "OFFERED",
            "ACCEPTED",
            "PRE_ADMISSION",
            "CONFIRMED",
            "IN_TRANSIT",
            "ON_HOLD",
            "REDIRECTED");

    private static final Bson COUNTED = include(
            "lookup.stage",
            "lookup.submittedAt",
            "lookup.answerBy",
            "state.submission.policy.pace",
            "state.closed.outcome");

    private final MongoCollection<Document> requests;
    private final Clock clock;
    private volatile @Nullable Found found;

    /**
     * What a look has found.
     *
     * @param byStage how many requests there are of each stage that has any
     */
    record Found(Standing standing, Map<String, Long> byStage) {}

    OpenRequests(MongoCollection<Document> requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** What was found last; nothing when that failed. */
    @Nullable
    Found found() {
        return found;
    }

    @Scheduled(fixedDelayString = "PT15S")
    Mono<Void> look() {
        return Mono.defer(this::asked)
                .doOnNext(now -> found = now)
                .doOnError(away -> found = null)
                .onErrorComplete()
                .then();
    }

    private Mono<Found> asked() {
        return Flux.from(requests.find(in("lookup.stage", OPEN)).projection(COUNTED))
                .collectList()
                .zipWith(Mono.from(requests.countDocuments(eq("lookup.stage", PLACED))), this::found);
    }

    private Found found(List<Document> open, long placed) {
        var byStage = open.stream().collect(groupingBy(OpenRequests::stage, counting()));
        byStage.put(PLACED, placed);
        return new Found(Standing.of(open.stream().map(OpenRequests::request).toList(), clock.instant()), byStage);
    }

    private static String stage(Document stored) {
        return text(lookup(stored), "stage");
    }

    private static OpenRequest request(Document stored) {
        var state = required(stored, "state", Document.class);
        return new OpenRequest(
                pace(required(state, "submission", Document.class)),
                time(lookup(stored), "submittedAt"),
                LOOKING.contains(stage(stored)),
                documents(state, "closed").stream().anyMatch(OpenRequests::heard),
                answerBy(lookup(stored)));
    }

    private static Document lookup(Document stored) {
        return required(stored, "lookup", Document.class);
    }

    /** A request stored before policies were runs by the emergency clock. */
    private static Pace pace(Document submission) {
        var policy = submission.get("policy", Document.class);
        return policy == null ? Pace.EMERGENCY : Pace.valueOf(text(policy, "pace"));
    }

    private static boolean heard(Document closed) {
        return OfferOutcome.valueOf(text(closed, "outcome")).followsAWord();
    }

    private static @Nullable Instant answerBy(Document lookup) {
        return optionalTime(lookup, "answerBy");
    }
}
