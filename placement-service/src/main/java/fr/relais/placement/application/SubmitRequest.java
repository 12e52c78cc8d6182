package fr.relais.placement.application;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.placement.application.DraftHouseholds.Known;
import fr.relais.placement.domain.organisation.ReferrerOrganisation;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.placement.domain.request.Submission;
import reactor.core.publisher.Mono;

/** Takes a request: whether a place exists, and whether anything else works, has no say in it. */
public final class SubmitRequest {

    private final PlacementRequests requests;
    private final DraftHouseholds households;
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
        this.households = new DraftHouseholds(requests, mint);
        this.organisations = organisations;
        this.files = files;
        this.rules = rules;
        this.mint = mint;
        this.agenda = agenda;
    }

    /** The request, stored; or why it is not taken. Repeating the command meets the same request. */
    public Mono<Outcome<PlacementRequest, SubmissionRefusal>> handle(
            RequestId id, Draft draft, CommandContext context) {
        return handle(id, draft, new Origin(context.actor().organisation(), null), context);
    }

    /** The same, when who sends it is not who speaks for the people. */
    public Mono<Outcome<PlacementRequest, SubmissionRefusal>> handle(
            RequestId id, Draft draft, Origin origin, CommandContext context) {
        return organisations
                .find(origin.organisation())
                .flatMap(organisation -> check(new Asked(id, draft, origin, context), organisation))
                .defaultIfEmpty(Outcome.refused(new SubmissionRefusal.OrganisationUnknown()));
    }

    private Mono<Outcome<PlacementRequest, SubmissionRefusal>> check(Asked asked, ReferrerOrganisation organisation) {
        var file = asked.draft().file().apply(organisation.departement());
        var contradictions = rules.consistency().check(asked.draft().track(), file);
        if (!contradictions.isEmpty()) {
            return Mono.just(Outcome.refused(new SubmissionRefusal.Inconsistent(contradictions)));
        }
        return households
                .of(asked.id(), asked.draft(), asked.origin(), asked.context())
                .flatMap(outcome -> outcome.fold(
                        household -> storeWithinQuota(new Intake(asked, file, household)),
                        refusal -> Mono.just(Outcome.refused(refusal))));
    }

    /** What a coordinator submits out of an operation has its own limit. What is stored already has been counted. */
    private Mono<Outcome<PlacementRequest, SubmissionRefusal>> storeWithinQuota(Intake intake) {
        var asked = intake.asked();
        if (asked.origin().block() != null) {
            return store(intake).map(Outcome::done);
        }
        return requests.find(asked.id())
                .hasElement()
                .flatMap(stored -> stored ? store(intake).map(Outcome::done) : count(intake));
    }

    private Mono<Outcome<PlacementRequest, SubmissionRefusal>> count(Intake intake) {
        var asked = intake.asked();
        return rules.quota()
                .admit(asked.id(), asked.draft(), intake.file(), asked.context())
                .flatMap(outcome -> outcome.fold(
                        admitted -> store(intake).map(Outcome::done),
                        refusal -> Mono.just(Outcome.refused(new SubmissionRefusal.QuotaReached(refusal)))));
    }

    private Mono<PlacementRequest> store(Intake intake) {
        var asked = intake.asked();
        return rules.minors()
                .of(asked.id(), asked.draft().track(), intake.file(), asked.context())
                .then(Mono.defer(() -> files.seal(asked.id(), intake.file())))
                .map(file -> submission(intake, file))
                .flatMap(
                        submission -> requests.submit(asked.id(), asked.context(), () -> submitted(intake, submission)))
                .map(Outcomes::stateOf)
                .delayUntil(request -> agenda.follow(request.id()));
    }

    /** Out of an operation two coordinators have given their word already. */
    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> submitted(Intake intake, Submission submission) {
        var asked = intake.asked();
        var ties = intake.household().ties();
        return asked.origin().block() == null && rules.narrow().waits(intake.file())
                ? PlacementRequest.submitNarrow(
                        asked.id(), submission, ties, asked.context().actor().subject())
                : PlacementRequest.submit(asked.id(), submission, ties);
    }

    private Submission submission(Intake intake, SealedFile file) {
        var asked = intake.asked();
        return new Submission(
                asked.origin().organisation(),
                mint.reference(),
                mint.reference(),
                intake.household().ref(),
                asked.draft().track(),
                asked.draft().tier(),
                intake.file().household().size(),
                asked.context().at(),
                intake.household().since(),
                file,
                rules.policies().of(asked.draft().runsBy()),
                asked.origin().block());
    }

    /** What was asked for, by whom, and for whom. */
    private record Asked(RequestId id, Draft draft, Origin origin, CommandContext context) {}

    /** A draft that has been checked, with what was found out about it. */
    private record Intake(Asked asked, CaseFile file, Known household) {}
}
