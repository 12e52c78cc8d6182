package fr.relais.placement.adapter.web;

import java.util.Optional;

import fr.relais.blocks.Outcome;
import fr.relais.placement.application.AccessPolicy.Action;
import fr.relais.placement.application.DiscloseMeetingPoint;
import fr.relais.placement.application.DiscloseMeetingPoint.Question;
import fr.relais.placement.application.DisclosureUnavailable;
import fr.relais.placement.application.PrepareMeeting;
import fr.relais.placement.domain.disclosure.DisclosurePolicy;
import fr.relais.placement.domain.disclosure.Purpose;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.platform.identity.SignIn;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.CorrelationFilter;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Where she is met: said by the centre, read by the named escort. Decides nothing. */
final class MeetingPointHandler {

    private final HttpCommands commands;
    private final OwnRequests requests;
    private final OwnOffers offers;
    private final PrepareMeeting prepare;
    private final DiscloseMeetingPoint disclose;
    private final SecretCommands secret;

    MeetingPointHandler(
            HttpCommands commands,
            OwnRequests requests,
            OwnOffers offers,
            PrepareMeeting prepare,
            DiscloseMeetingPoint disclose,
            SecretCommands secret) {
        this.commands = commands;
        this.requests = requests;
        this.offers = offers;
        this.prepare = prepare;
        this.disclose = disclose;
        this.secret = secret;
    }

    /** The referrer names who brings her. */
    Mono<ServerResponse> nameEscort(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var person = MeetingForms.person(command.body());
            return requests.find(request, command.caller(), Action.NAME_ESCORT)
                    .flatMap(found -> prepare.nameEscort(found.id(), person, secret.of(command.context())))
                    .flatMap(outcome -> outcome.fold(requests::whole, refusal -> refused(request, refusal)))
                    .switchIfEmpty(Problems.notFound(request));
        });
    }

    /** The centre says where. */
    Mono<ServerResponse> enter(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var sentence = MeetingForms.sentence(command.body());
            return keep(
                    request,
                    command,
                    (found, ref) -> prepare.enter(found.id(), ref, sentence, secret.of(command.context())));
        });
    }

    /** The centre takes everything back. */
    Mono<ServerResponse> withdraw(ServerRequest request) {
        return commands.readBare(request)
                .flatMap(command ->
                        keep(request, command, (found, ref) -> prepare.withdraw(found.id(), ref, command.context())));
    }

    private Mono<ServerResponse> keep(ServerRequest request, HttpCommand command, Keeping keeping) {
        return Mono.justOrEmpty(ref(request))
                .flatMap(ref -> offers.find(ref, command.caller(), Action.KEEP_MEETING_POINT)
                        .flatMap(found -> keeping.of(found, ref))
                        .flatMap(outcome -> outcome.fold(
                                next -> ServerResponse.ok().bodyValue(MeetingResponses.readings(next, ref)),
                                refusal -> refused(request, refusal))))
                .switchIfEmpty(Problems.notFound(request));
    }

    /** The centre sees who has read. */
    Mono<ServerResponse> readings(ServerRequest request) {
        var caller = Caller.of(request);
        return Mono.justOrEmpty(ref(request))
                .flatMap(ref -> offers.find(ref, caller, Action.KEEP_MEETING_POINT)
                        .filter(found -> found.isLive(ref))
                        .filter(found -> disclose.mayCheckReadings(found, caller.roles(), caller.organisation()))
                        .flatMap(found -> ServerResponse.ok().bodyValue(MeetingResponses.readings(found, ref))))
                .switchIfEmpty(Problems.notFound(request));
    }

    /** The escort reads where. */
    Mono<ServerResponse> read(ServerRequest request) {
        return commands.read(request).flatMap(command -> {
            var question = question(request, command, MeetingForms.purpose(command.body()));
            return requests.find(request, command.caller(), Action.READ_MEETING_POINT)
                    .flatMap(found -> disclose.read(found.id(), question))
                    .onErrorMap(DisclosureUnavailable.class, MeetingPointHandler::later)
                    .flatMap(outcome -> outcome.fold(
                            disclosed -> ServerResponse.ok().bodyValue(MeetingResponses.disclosed(disclosed)),
                            refusal -> refused(request, refusal)))
                    .switchIfEmpty(Problems.notFound(request));
        });
    }

    private Question question(ServerRequest request, HttpCommand command, Purpose purpose) {
        var correlation = request.exchange().getResponse().getHeaders().getFirst(CorrelationFilter.HEADER);
        return new Question(
                purpose,
                command.caller().roles(),
                SignIn.ago(command.caller()),
                secret.of(command.context()),
                correlation == null ? "" : correlation);
    }

    private static ResponseStatusException later(Throwable away) {
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, away);
    }

    /** Who would be told after a fresh sign-in is asked for one, in the words of RFC 9470. */
    private static Mono<ServerResponse> refused(ServerRequest request, RequestRefusal refusal) {
        return refusal == RequestRefusal.SIGN_IN_AGAIN
                ? SignIn.again(request, DisclosurePolicy.FRESH)
                : Problems.respond(request, RefusalProblems.of(refusal));
    }

    private static Optional<Reference> ref(ServerRequest request) {
        return Optional.of(request.pathVariable("offer"))
                .filter(Reference::isReference)
                .map(Reference::new);
    }

    private interface Keeping {
        Mono<Outcome<PlacementRequest, RequestRefusal>> of(PlacementRequest found, Reference offer);
    }
}
