package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.clock.BusinessCalendar;
import fr.relais.placement.domain.clock.Limit;
import fr.relais.placement.domain.request.PlacementEvent.SearchValidated;
import fr.relais.placement.domain.request.Stage.Accepted;
import fr.relais.placement.domain.request.Stage.Assessing;
import fr.relais.placement.domain.request.Stage.Offered;
import fr.relais.placement.domain.request.Stage.Undisclosed;
import fr.relais.placement.domain.request.Stage.Withdrawn;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.refuse;
import static fr.relais.blocks.Decision.unchanged;

/**
 * The part of a request that sees to it that nobody is forgotten: whether the search is still wanted, and who is told
 * when no centre says yes, by the policy that was frozen at its creation. Tells people; changes neither stage nor rank
 * (INV-09, INV-12).
 */
public final class Watching {

    private final PlacementRequest request;

    private Watching(PlacementRequest request) {
        this.request = request;
    }

    public static Watching over(PlacementRequest request) {
        return new Watching(request);
    }

    /** Her referrer says that the search is still wanted: at any moment before a centre's binding yes. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> validated(Instant at) {
        if (!(request.stage() instanceof Undisclosed)) {
            return refuse(nothingToValidate());
        }
        return at.isAfter(vigil().validatedAt())
                ? accept(with(vigil().validated(at)), new SearchValidated())
                : unchanged(request);
    }

    private RequestRefusal nothingToValidate() {
        if (request.stage() instanceof Withdrawn) {
            return RequestRefusal.ALREADY_WITHDRAWN;
        }
        return request.stage().hasArrived() ? RequestRefusal.ALREADY_PLACED : RequestRefusal.NOTHING_TO_VALIDATE;
    }

    /** Her referrer is asked whether the search is still wanted. */
    Decision<PlacementRequest, PlacementEvent, RequestRefusal> validationDue(Instant now) {
        return hasCome(Moment.VALIDATION_DUE, now)
                ? accept(with(vigil().askingAt(now)), request.toReferrer(Notice.Kind.VALIDATION_DUE))
                : unchanged(request);
    }

    /** Nobody has answered: the coordinator is to find out. The search goes on as before. */
    Decision<PlacementRequest, PlacementEvent, RequestRefusal> validationOverdue(Instant now) {
        return hasCome(Moment.VALIDATION_OVERDUE, now)
                ? accept(with(vigil().handedOn()), request.toOnCall(Notice.Kind.VALIDATION_OVERDUE))
                : unchanged(request);
    }

    /** Centres that have not answered are reminded, each once. */
    Decision<PlacementRequest, PlacementEvent, RequestRefusal> centresReminded(Instant now) {
        var silent = reminders().filter(one -> !now.isBefore(one.at())).toList();
        if (silent.isEmpty()) {
            return unchanged(request);
        }
        var refs = silent.stream().map(one -> one.notice().reference()).toList();
        var open = Stream.concat(
                        request.liveOffer().stream().map(Offer::ref),
                        request.solicitations().open().stream().map(Solicitation::ref))
                .toList();
        return accept(
                with(vigil().reminding(refs, open)),
                silent.stream().<PlacementEvent>map(Reminder::notice).toList());
    }

    /** No centre has said yes for too long: the coordinator on call acts. */
    Decision<PlacementRequest, PlacementEvent, RequestRefusal> escalated(Instant now) {
        return hasCome(Moment.SEARCH_WITHOUT_YES, now)
                ? accept(with(vigil().escalating()), request.toOnCall(Notice.Kind.SEARCH_ESCALATED))
                : unchanged(request);
    }

    /**
     * The moments to come. Those of validation depend on the submission and on what its referrer said since, and on
     * nothing that happens inside: they are the only ones that a referrer is told of while the search goes on.
     */
    Stream<Upcoming> upcoming() {
        return Stream.of(escalation(), reminder(), validation()).flatMap(Optional::stream);
    }

    private Optional<Upcoming> validation() {
        if (!(request.stage() instanceof Undisclosed) || vigil().overdue()) {
            return Optional.empty();
        }
        var validation = request.submission().policy().validation();
        return Optional.of(vigil().asked()
                .map(asked -> new Upcoming(Moment.VALIDATION_OVERDUE, atHome(validation, asked)))
                .orElseGet(() -> new Upcoming(Moment.VALIDATION_DUE, atHome(validation, vigil().validatedAt()))));
    }

    private Optional<Upcoming> escalation() {
        var escalation = request.submission().policy().escalation();
        return escalation == null || vigil().escalated() || !looksForYes()
                ? Optional.empty()
                : Optional.of(new Upcoming(Moment.SEARCH_WITHOUT_YES, atHome(escalation, vigil().begunAt())));
    }

    private boolean looksForYes() {
        return waitsForAWord()
                || (request.stage() instanceof Undisclosed
                        && !(request.stage() instanceof Accepted)
                        && request.solicitations().firstAgreed().isEmpty());
    }

    /** A place tonight is looked for as soon as somebody has given her word. */
    private boolean waitsForAWord() {
        return request.stage() instanceof Assessing && !request.submission().oriented();
    }

    private static Instant atHome(Limit limit, Instant since) {
        return limit.after(since, BusinessCalendar.NATIONAL.departement());
    }

    private Optional<Upcoming> reminder() {
        return reminders()
                .map(Reminder::at)
                .min(Comparator.naturalOrder())
                .map(at -> new Upcoming(Moment.CENTRE_TO_REMIND, at));
    }

    /** Whoever has been reminded is not reminded again. */
    private Stream<Reminder> reminders() {
        var nudge = request.submission().policy().nudge();
        return nudge == null
                ? Stream.empty()
                : open(nudge)
                        .filter(one -> !vigil().reminded().contains(one.notice().reference()));
    }

    private Stream<Reminder> open(Limit nudge) {
        if (request.stage() instanceof Offered offered) {
            var offer = offered.offer();
            return Stream.of(new Reminder(
                    request.toCentre(offer, Notice.Kind.OFFER_REMINDER),
                    nudge.after(offer.madeAt(), offer.candidate().departement())));
        }
        return request.solicitations().open().stream()
                .filter(one -> one.agreed().isEmpty())
                .map(one -> new Reminder(
                        request.toCentre(one, Notice.Kind.SOLICITATION_REMINDER),
                        nudge.after(one.intent().intendedAt(), one.candidate().departement())));
    }

    private boolean hasCome(Moment moment, Instant now) {
        return Upcoming.hasCome(request, moment, now);
    }

    private Vigil vigil() {
        return request.search().vigil();
    }

    private PlacementRequest with(Vigil next) {
        return request.with(request.search().watched(next));
    }

    /** What a centre is to be told, and when. Its silence comes first: then there is nothing open to remind of. */
    private record Reminder(Notice notice, Instant at) {}
}
