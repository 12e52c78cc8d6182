package fr.relais.placement.application;

import java.time.Instant;
import java.util.List;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.organisation.ReferrerOrganisation;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.Contradiction;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.placement.domain.request.Submission;
import reactor.core.publisher.Mono;

/** Takes a request: whether a place exists, and whether anything else works, has no say in it. */
public final class SubmitRequest {

    private final PlacementRequests requests;
    private final ReferrerOrganisations organisations;
    private final CaseFiles files;
    private final SubmissionRules rules;
    private final Mint mint;
    private final Agenda agenda;

    public SubmitRequest(
            PlacementRequests requests,
            ReferrerOrganisations organisations,
            CaseFiles files,
            SubmissionRules rules,
            Mint mint,
            Agenda agenda) {
        this.requests = requests;
        this.organisations = organisations;
        this.files = files;
        this.rules = rules;
        this.mint = mint;
        this.agenda = agenda;
    }

    /** The request, stored; or why it is not taken. Repeating the command meets the same request. */
    public Mono<Outcome<PlacementRequest, SubmissionRefusal>> handle(
            RequestId id, Draft draft, CommandContext context) {
        return organisations
                .find(context.actor().organisation())
                .flatMap(organisation -> check(id, draft, context, organisation))
                .defaultIfEmpty(Outcome.refused(new SubmissionRefusal.OrganisationUnknown()));
    }

    private Mono<Outcome<PlacementRequest, SubmissionRefusal>> check(
            RequestId id, Draft draft, CommandContext context, ReferrerOrganisation organisation) {
        var file = draft.file().apply(organisation.departement());
        var contradictions = rules.consistency().check(draft.track(), file);
        if (!contradictions.isEmpty()) {
            return Mono.just(Outcome.refused(new SubmissionRefusal.Inconsistent(contradictions)));
        }
        return known(draft, context)
                .flatMap(household -> store(new Intake(id, draft, file, household, context)))
                .<Outcome<PlacementRequest, SubmissionRefusal>>map(Outcome::done)
                .switchIfEmpty(Mono.fromSupplier(SubmitRequest::householdUnknown));
    }

    private static Outcome<PlacementRequest, SubmissionRefusal> householdUnknown() {
        var unknown = new Contradiction("householdRef", Contradiction.Kind.UNKNOWN);
        return Outcome.refused(new SubmissionRefusal.Inconsistent(List.of(unknown)));
    }

    /** A new household, or one that this very organisation has submitted before, with its seniority. */
    private Mono<Known> known(Draft draft, CommandContext context) {
        var household = draft.household();
        if (household == null) {
            return Mono.fromSupplier(() -> new Known(mint.reference(), context.at()));
        }
        return requests.ofHousehold(context.actor().organisation(), household)
                .next()
                .map(Versioned::value)
                .map(first -> new Known(household, first.submission().seniority()));
    }

    private Mono<PlacementRequest> store(Intake intake) {
        return files.seal(intake.id(), intake.file())
                .map(file -> submission(intake, file))
                .flatMap(submission -> requests.submit(
                        intake.id(), intake.context(), () -> PlacementRequest.submit(intake.id(), submission)))
                .map(Outcomes::stateOf)
                .doOnNext(request -> agenda.advance(request.id()));
    }

    private Submission submission(Intake intake, SealedFile file) {
        return new Submission(
                intake.context().actor().organisation(),
                mint.reference(),
                mint.reference(),
                intake.household().ref(),
                intake.draft().track(),
                intake.draft().tier(),
                intake.file().household().size(),
                intake.context().at(),
                intake.household().since(),
                file,
                rules.policies().of(intake.draft().runsBy()));
    }

    private record Known(Reference ref, Instant since) {}

    /** A draft that has been checked, with what was found out about it. */
    private record Intake(RequestId id, Draft draft, CaseFile file, Known household, CommandContext context) {}
}
