package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.relais.contracts.Contract;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.organisation.OrganisationEvent;
import fr.relais.placement.domain.organisation.OrganisationKind;
import fr.relais.placement.domain.organisation.ReferrerOrganisation;
import fr.relais.placement.domain.request.BedEvent;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.PauseReason;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.RedirectTarget;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.ReleaseCause;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Side;
import fr.relais.placement.domain.request.SolicitationOutcome;
import fr.relais.placement.domain.request.Track;
import fr.relais.platform.store.OutgoingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written to the wire is what was agreed, to the letter of an example. */
class RequestMessagesContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final OfferId OFFER = new OfferId(UUID.fromString("8f14e45f-ceea-467f-a0e6-0c0f3b1d2a11"));
    private static final HoldId HOLD = new HoldId(UUID.fromString("3c59dc04-8e88-4243-9f53-0d1a6e2b7c90"));

    static Stream<PlacementEvent> events() {
        return Stream.of(
                new PlacementEvent.RequestSubmitted(Track.EMERGENCY, DangerTier.HIGH, 3),
                new PlacementEvent.RequestWaiting(Set.of(WaitingReason.NO_LOCAL_PLACE, WaitingReason.NO_FRESH_PLACE)),
                new PlacementEvent.AssessmentRecorded(Side.COORDINATOR),
                new PlacementEvent.RequestAssessed(),
                new PlacementEvent.CentresSolicited(3),
                new PlacementEvent.AgreedInPrinciple(OFFER),
                new PlacementEvent.SolicitationRefused(OFFER, RefusalReason.OUTSIDE_PUBLICS),
                new PlacementEvent.SolicitationClosed(OFFER, SolicitationOutcome.THANKED),
                new PlacementEvent.SearchValidated(),
                new PlacementEvent.OfferIntended(OFFER),
                new PlacementEvent.HoldRefused(OFFER),
                new PlacementEvent.OfferMade(OFFER),
                new PlacementEvent.OfferAccepted(OFFER),
                new PlacementEvent.OfferRefused(OFFER, RefusalReason.NO_LONGER_FREE),
                new PlacementEvent.OfferUnanswered(OFFER),
                new PlacementEvent.OfferWithdrawn(OFFER),
                new PlacementEvent.OfferLapsed(OFFER),
                new PlacementEvent.HoldGivenBack(HOLD, ReleaseCause.REFUSED),
                new PlacementEvent.PreAdmissionOpened(OFFER),
                new PlacementEvent.KeptApart(),
                new PlacementEvent.InterviewPlanned(OFFER),
                new PlacementEvent.InterviewHeld(OFFER),
                new PlacementEvent.ReservationRenewed(OFFER, Instant.parse("2026-12-11T21:30:00Z")),
                new PlacementEvent.PersonAgreed(OFFER),
                new PlacementEvent.PersonDeclined(OFFER),
                new PlacementEvent.JourneyPlanned(OFFER),
                new PlacementEvent.EscortNamed(OFFER),
                new PlacementEvent.EscortAgreed(OFFER),
                new PlacementEvent.MeetingPointEntered(OFFER),
                new PlacementEvent.MeetingPointWithdrawn(OFFER),
                new PlacementEvent.SetOut(OFFER),
                new PlacementEvent.NoShowReported(OFFER),
                new PlacementEvent.RequestPaused(PauseReason.CONTACT_LOST),
                new PlacementEvent.RequestResumed(),
                new PlacementEvent.RequestRedirected(RedirectTarget.SIAO_115),
                new PlacementEvent.HandOverAcknowledged(),
                new PlacementEvent.RequestReopened(),
                new PlacementEvent.ArrivalRecorded(OFFER),
                new PlacementEvent.StayAttached(OFFER),
                new PlacementEvent.DepartureRecorded(OFFER, ExitDestination.OWN_HOME),
                new PlacementEvent.RequestWithdrawn(),
                new BedEvent.BedTaken(HOLD, 12),
                new BedEvent.BedLeft(HOLD, 12));
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatWasAgreed(PlacementEvent event) {
        var message = RequestMessages.of(Requests.ID, event).get(0);

        var examples = new Contract(message.type()).examples().values().stream().map(JSON::readTree);

        assertThat(examples).contains(JSON.readTree(JSON.writeValueAsString(message.data())));
        assertThat(brokenBy(message)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfNoticeIsAgreed(Notice.Kind kind) {
        var message = RequestMessages.of(Requests.ID, new Notice("an-organisation", Requests.reference('r'), kind))
                .get(0);

        assertThat(brokenBy(message)).isEmpty();
        assertThat(message.key()).isEqualTo(Requests.reference('r').value());
        assertThat(message.impersonal()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsAgreed(RefusalReason reason) {
        var toAnOffer = new PlacementEvent.OfferRefused(OFFER, reason);
        var inAdvance = new PlacementEvent.SolicitationRefused(OFFER, reason);

        assertThat(Stream.of(toAnOffer, inAdvance).flatMap(event -> RequestMessages.of(Requests.ID, event).stream()))
                .hasSize(2)
                .allSatisfy(message -> assertThat(brokenBy(message)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REFUSED")
    void everyEndOfASolicitationIsAgreed(SolicitationOutcome outcome) {
        var message = RequestMessages.of(Requests.ID, new PlacementEvent.SolicitationClosed(OFFER, outcome))
                .get(0);

        assertThat(brokenBy(message)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyTrackIsAgreed(Track track) {
        var message = RequestMessages.of(Requests.ID, new PlacementEvent.RequestSubmitted(track, DangerTier.HIGH, 1))
                .get(0);

        assertThat(brokenBy(message)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonToWaitIsAgreed(WaitingReason reason) {
        var message = RequestMessages.of(Requests.ID, new PlacementEvent.RequestWaiting(Set.of(reason)))
                .get(0);

        assertThat(brokenBy(message)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyTargetIsAgreed(RedirectTarget target) {
        var message = RequestMessages.of(Requests.ID, new PlacementEvent.RequestRedirected(target))
                .get(0);

        assertThat(brokenBy(message)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonToPauseIsAgreed(PauseReason reason) {
        var message = RequestMessages.of(Requests.ID, new PlacementEvent.RequestPaused(reason))
                .get(0);

        assertThat(brokenBy(message)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyDestinationIsAgreed(ExitDestination exit) {
        var message = RequestMessages.of(Requests.ID, new PlacementEvent.DepartureRecorded(OFFER, exit))
                .get(0);

        assertThat(brokenBy(message)).isEmpty();
    }

    @Test
    void everyEventHasANameOrIsSilentOnPurpose() {
        var named = events().map(Object::getClass).toList();

        assertThat(leavesOf(PlacementEvent.class))
                .filteredOn(type -> !named.contains(type))
                .containsExactlyInAnyOrder(
                        Notice.class,
                        PlacementEvent.MeetingPointRead.class,
                        PlacementEvent.NobodyElseToAsk.class,
                        PlacementEvent.RefusalReviewed.class,
                        PlacementEvent.RefusalUnderReview.class,
                        PlacementEvent.ReservationKept.class,
                        PlacementEvent.StayDetached.class,
                        PlacementEvent.StayExpected.class,
                        PlacementEvent.StayForgone.class,
                        PlacementEvent.TransferAnnounced.class,
                        PlacementEvent.TransferGivenUp.class,
                        PlacementEvent.TransferSettled.class);
    }

    /** The hold joins a centre to a request: it is named where the owner of the beds reads, and nowhere else. */
    @Test
    void aHoldIsNamedOnTheRestrictedTopicOnly() {
        var naming = events().flatMap(event -> RequestMessages.of(new RequestId(new UUID(1, 1)), event).stream())
                .filter(message -> (message.key() + message.data()).contains(HOLD.toString()));

        assertThat(naming).isNotEmpty().allMatch(message -> message.topic().equals(Topics.PLACEMENT_ARRIVALS));
    }

    @Test
    void anOrganisationIsRegisteredAsAgreed() {
        var organisation = new ReferrerOrganisation("referrer-org", OrganisationKind.ASSOCIATION, "75");
        var message = new OrganisationMapping()
                .wire(organisation, new OrganisationEvent.OrganisationRegistered(OrganisationKind.ASSOCIATION))
                .get(0);

        assertThat(brokenBy(message)).isEmpty();
    }

    private static List<?> brokenBy(OutgoingEvent message) {
        return SCHEMAS.getSchema(new Contract(message.type()).schema(), InputFormat.JSON)
                .validate(JSON.writeValueAsString(message.data()), InputFormat.JSON);
    }

    private static List<Class<?>> leavesOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(each -> leavesOf(each).stream())
                        .toList()
                : List.of(type);
    }
}
