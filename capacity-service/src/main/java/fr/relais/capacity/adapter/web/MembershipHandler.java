package fr.relais.capacity.adapter.web;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.capacity.adapter.web.CentreViews.CentreResponse;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.application.OpenCentre;
import fr.relais.capacity.domain.centre.AgreeToExceedQuota;
import fr.relais.capacity.domain.centre.CapacityTerms;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.Convention;
import fr.relais.capacity.domain.centre.ReviseConvention;
import fr.relais.capacity.domain.centre.ValidateCentre;
import fr.relais.capacity.domain.centre.Word;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.JsonForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** A centre's membership: whether it is one, and on which terms. */
@Component
final class MembershipHandler {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;

    private final Access access;
    private final HttpCommands commands;
    private final ChangeCentreUseCase changeCentre;
    private final SchemeIds schemeIds;

    MembershipHandler(Access access, HttpCommands commands, ChangeCentreUseCase changeCentre, SchemeIds schemeIds) {
        this.access = access;
        this.commands = commands;
        this.changeCentre = changeCentre;
        this.schemeIds = schemeIds;
    }

    Mono<ServerResponse> validate(ServerRequest request) {
        return change(request, Action.VALIDATE_CENTRE, this::validation);
    }

    Mono<ServerResponse> reviseConvention(ServerRequest request) {
        return change(request, Action.REVISE_CONVENTION, this::revision);
    }

    Mono<ServerResponse> agreeToExceedQuota(ServerRequest request) {
        return change(request, Action.AGREE_TO_EXCEED_QUOTA, (command, centre) -> quotaAgreement(command));
    }

    private Mono<ServerResponse> change(
            ServerRequest request, Action action, BiFunction<HttpCommand, Centre, CentreCommand> form) {
        return access.toChange(
                request,
                action,
                centre -> commands.read(request).flatMap(command -> change(request, centre, form, command)));
    }

    private Mono<ServerResponse> change(
            ServerRequest request,
            OpenCentre centre,
            BiFunction<HttpCommand, Centre, CentreCommand> form,
            HttpCommand command) {
        var question = new Answers.Question(form.apply(command, centre.read().value()), HttpStatus.OK);
        return changeCentre
                .handle(centre, question.command(), command.context())
                .flatMap(outcome -> Answers.of(request, question, outcome, CentreResponse::of));
    }

    private CentreCommand validation(HttpCommand command, Centre centre) {
        var convention = command.body().optionalObject("convention", forms(command, centre));
        return command.body()
                .build(() -> new ValidateCentre(convention.get().orElse(null), Word.of(command.context())));
    }

    private CentreCommand revision(HttpCommand command, Centre centre) {
        var convention = forms(command, centre).apply(command.body());
        return command.body()
                .build(() ->
                        new ReviseConvention(convention.get(), command.context().at()));
    }

    private Function<JsonForm, Supplier<Convention>> forms(HttpCommand command, Centre centre) {
        return ConventionForms.of(centre.profile().kind(), centre.convention().schemes(), schemeIds.of(command));
    }

    private static CentreCommand quotaAgreement(HttpCommand command) {
        var more = command.body().integer("more", 0, CapacityTerms.Quota.MOST);
        var year = command.body().integer("year", FIRST_YEAR, LAST_YEAR, 0);
        return command.body()
                .build(() -> new AgreeToExceedQuota(
                        more.get(),
                        year.get() == 0 ? null : year.get(),
                        command.context().at()));
    }
}
