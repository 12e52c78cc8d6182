package fr.relais.capacity.adapter.kafka;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import fr.relais.capacity.application.Announcement;
import fr.relais.capacity.application.Announcements;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.CentreEvent.ArrivalRecorded;
import fr.relais.capacity.domain.centre.CentreEvent.BedHeld;
import fr.relais.capacity.domain.centre.CentreEvent.BedsAnnounced;
import fr.relais.capacity.domain.centre.CentreEvent.BedsExpected;
import fr.relais.capacity.domain.centre.CentreEvent.BedsMadeUnavailable;
import fr.relais.capacity.domain.centre.CentreEvent.BlockDrawnOn;
import fr.relais.capacity.domain.centre.CentreEvent.CentreApplied;
import fr.relais.capacity.domain.centre.CentreEvent.CentreClosed;
import fr.relais.capacity.domain.centre.CentreEvent.CentreReactivated;
import fr.relais.capacity.domain.centre.CentreEvent.CentreRegistered;
import fr.relais.capacity.domain.centre.CentreEvent.CentreSuspended;
import fr.relais.capacity.domain.centre.CentreEvent.CentreValidated;
import fr.relais.capacity.domain.centre.CentreEvent.CentreVouchedFor;
import fr.relais.capacity.domain.centre.CentreEvent.ConfirmationLinkIssued;
import fr.relais.capacity.domain.centre.CentreEvent.ConventionRevised;
import fr.relais.capacity.domain.centre.CentreEvent.EvacuationCalled;
import fr.relais.capacity.domain.centre.CentreEvent.HoldConfirmed;
import fr.relais.capacity.domain.centre.CentreEvent.HoldExtended;
import fr.relais.capacity.domain.centre.CentreEvent.HoldForgone;
import fr.relais.capacity.domain.centre.CentreEvent.HoldLapsed;
import fr.relais.capacity.domain.centre.CentreEvent.HoldReleased;
import fr.relais.capacity.domain.centre.CentreEvent.HoldUnderReview;
import fr.relais.capacity.domain.centre.CentreEvent.HoldWithdrawn;
import fr.relais.capacity.domain.centre.CentreEvent.NoticeGiven;
import fr.relais.capacity.domain.centre.CentreEvent.QuotaExtended;
import fr.relais.capacity.domain.centre.CentreEvent.QuotaRenewed;
import fr.relais.capacity.domain.centre.CentreEvent.ReservationOverdue;
import fr.relais.capacity.domain.centre.CentreEvent.SiteClearanceProposed;
import fr.relais.capacity.domain.centre.CentreEvent.SiteClearanceWithdrawn;
import fr.relais.capacity.domain.centre.CentreEvent.SiteCleared;
import fr.relais.capacity.domain.centre.CentreEvent.SiteCompromised;
import fr.relais.capacity.domain.centre.CentreEvent.StayEnded;
import fr.relais.capacity.domain.centre.CentreEvent.UnitDeclared;
import fr.relais.capacity.domain.centre.CentreEvent.UnitTermsReplaced;
import fr.relais.capacity.domain.centre.CentreEvent.VacancyConfirmed;
import fr.relais.capacity.domain.centre.CentreEvent.VacancyDeclared;
import fr.relais.capacity.domain.centre.CentreEvent.VacancyNudged;
import fr.relais.capacity.domain.centre.CentreEvent.VacancyWentSilent;
import fr.relais.capacity.domain.centre.CentreEvent.VacancyWentStale;
import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.Topics;

import static fr.relais.capacity.adapter.kafka.EventBodies.beds;
import static fr.relais.capacity.adapter.kafka.EventBodies.data;
import static fr.relais.capacity.adapter.kafka.EventBodies.ids;
import static fr.relais.capacity.adapter.kafka.EventBodies.lease;
import static fr.relais.capacity.adapter.kafka.EventBodies.terms;
import static fr.relais.capacity.adapter.kafka.EventBodies.with;

/** What each event is called on the wire and what it says there. Names are chosen once, never derived from a class. */
final class CentreMessages implements Announcements {

    /** The wire form of one class of events. */
    private record Form<E extends CentreEvent>(Class<E> event, String type, Function<E, Map<String, Object>> data) {

        Announcement of(Centre centre, CentreEvent happened) {
            return new Announcement(
                    Topics.CAPACITY_EVENTS, centre.id().toString(), type, data.apply(event.cast(happened)));
        }
    }

    private static final List<Form<?>> FORMS = List.of(
            new Form<>(CentreRegistered.class, CapacityMessages.CENTRE_REGISTERED, EventBodies::registered),
            new Form<>(CentreApplied.class, CapacityMessages.CENTRE_APPLIED, EventBodies::applied),
            new Form<>(
                    CentreVouchedFor.class,
                    CapacityMessages.CENTRE_VOUCHED_FOR,
                    event -> terms(data(), event.capacity())),
            new Form<>(
                    CentreValidated.class, CapacityMessages.CENTRE_VALIDATED, event -> terms(data(), event.capacity())),
            new Form<>(
                    ConventionRevised.class,
                    CapacityMessages.CONVENTION_REVISED,
                    event -> terms(data(), event.capacity())),
            new Form<>(CentreClosed.class, CapacityMessages.CENTRE_CLOSED, event -> data()),
            new Form<>(
                    QuotaExtended.class,
                    CapacityMessages.QUOTA_EXTENDED,
                    event -> with(with(data(), "year", event.year()), "more", event.more())),
            new Form<>(
                    QuotaRenewed.class,
                    CapacityMessages.QUOTA_RENEWED,
                    event -> with(with(data(), "year", event.year()), "carried", event.carried())),
            new Form<>(CentreSuspended.class, CapacityMessages.CENTRE_SUSPENDED, event -> data()),
            new Form<>(CentreReactivated.class, CapacityMessages.CENTRE_REACTIVATED, event -> data()),
            new Form<>(UnitDeclared.class, CapacityMessages.UNIT_DECLARED, EventBodies::declared),
            new Form<>(
                    UnitTermsReplaced.class,
                    CapacityMessages.UNIT_TERMS_REPLACED,
                    event -> with(data(), "unit", event.unit())),
            new Form<>(
                    VacancyDeclared.class,
                    CapacityMessages.VACANCY_DECLARED,
                    event -> with(beds(event.unit(), event.beds()), "freshUntil", event.freshUntil())),
            new Form<>(
                    VacancyConfirmed.class,
                    CapacityMessages.VACANCY_CONFIRMED,
                    event -> with(beds(event.unit(), event.beds()), "freshUntil", event.freshUntil())),
            new Form<>(
                    VacancyWentStale.class, CapacityMessages.VACANCY_STALE, event -> beds(event.unit(), event.beds())),
            new Form<>(
                    VacancyWentSilent.class,
                    CapacityMessages.VACANCY_SILENT,
                    event -> beds(event.unit(), event.beds())),
            new Form<>(
                    VacancyNudged.class,
                    CapacityMessages.VACANCY_NUDGED,
                    event -> with(beds(event.unit(), event.beds()), "number", event.number())),
            new Form<>(
                    BedsAnnounced.class,
                    CapacityMessages.BEDS_ANNOUNCED,
                    event -> with(beds(event.unit(), event.beds()), "availableFrom", event.availableFrom())),
            new Form<>(BedsExpected.class, CapacityMessages.BEDS_EXPECTED, event -> beds(event.unit(), event.beds())),
            new Form<>(
                    SiteCompromised.class,
                    CapacityMessages.SITE_COMPROMISED,
                    event -> with(data(), "beds", ids(event.frozen()))),
            new Form<>(SiteClearanceProposed.class, CapacityMessages.SITE_CLEARANCE_PROPOSED, event -> data()),
            new Form<>(SiteClearanceWithdrawn.class, CapacityMessages.SITE_CLEARANCE_WITHDRAWN, event -> data()),
            new Form<>(
                    SiteCleared.class, CapacityMessages.SITE_CLEARED, event -> with(data(), "beds", ids(event.beds()))),
            new Form<>(
                    ConfirmationLinkIssued.class,
                    CapacityMessages.CONFIRMATION_LINK_ISSUED,
                    event -> with(data(), "validUntil", event.validUntil())),
            new Form<>(HoldWithdrawn.class, CapacityMessages.HOLD_WITHDRAWN, event -> lease(event.lease())),
            new Form<>(EvacuationCalled.class, CapacityMessages.EVACUATION_CALLED, event -> lease(event.lease())),
            new Form<>(
                    BedsMadeUnavailable.class,
                    CapacityMessages.BEDS_UNAVAILABLE,
                    event -> with(beds(event.unit(), event.beds()), "reason", event.reason())),
            new Form<>(BedHeld.class, CapacityMessages.BED_HELD, EventBodies::held),
            new Form<>(
                    HoldConfirmed.class,
                    CapacityMessages.HOLD_CONFIRMED,
                    event -> with(lease(event.lease()), "reservedUntil", event.reservedUntil())),
            new Form<>(
                    BlockDrawnOn.class,
                    CapacityMessages.BLOCK_DRAWN_ON,
                    event -> with(lease(event.lease()), "left", event.left())),
            new Form<>(
                    HoldExtended.class,
                    CapacityMessages.HOLD_EXTENDED,
                    event -> with(lease(event.lease()), "expiresAt", event.expiresAt())),
            new Form<>(
                    HoldUnderReview.class,
                    CapacityMessages.HOLD_UNDER_REVIEW,
                    event -> with(lease(event.lease()), "expiresAt", event.expiresAt())),
            new Form<>(
                    HoldForgone.class,
                    CapacityMessages.HOLD_FORGONE,
                    event -> with(with(data(), "hold", event.hold()), "cause", event.cause())),
            new Form<>(HoldReleased.class, CapacityMessages.HOLD_RELEASED, EventBodies::released),
            new Form<>(
                    HoldLapsed.class,
                    CapacityMessages.HOLD_LAPSED,
                    event -> with(lease(event.lease()), "stale", ids(event.stale()))),
            new Form<>(
                    ReservationOverdue.class,
                    CapacityMessages.RESERVATION_OVERDUE,
                    event -> with(lease(event.lease()), "reservedUntil", event.reservedUntil())),
            new Form<>(
                    ArrivalRecorded.class,
                    CapacityMessages.ARRIVAL_RECORDED,
                    event -> with(lease(event.lease()), "people", event.people())),
            new Form<>(StayEnded.class, CapacityMessages.STAY_ENDED, event -> lease(event.lease())),
            new Form<>(NoticeGiven.class, CapacityMessages.NOTICE, EventBodies::notice));

    /** The events that have a wire form: all of them, as a test makes sure. */
    static List<Class<? extends CentreEvent>> known() {
        return FORMS.stream().<Class<? extends CentreEvent>>map(Form::event).toList();
    }

    @Override
    public Announcement of(Centre centre, CentreEvent event) {
        return FORMS.stream()
                .filter(form -> form.event().isInstance(event))
                .findFirst()
                .map(form -> form.of(centre, event))
                .orElseThrow(() -> new IllegalStateException("an event without a wire form"));
    }

    @Override
    public Announcement state(Centre centre, long version) {
        return new Announcement(
                Topics.CAPACITY_AVAILABILITY,
                centre.id().toString(),
                CapacityMessages.AVAILABILITY,
                AvailabilityRecord.of(centre, version));
    }
}
