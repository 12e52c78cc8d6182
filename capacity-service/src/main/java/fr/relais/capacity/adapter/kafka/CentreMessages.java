package fr.relais.capacity.adapter.kafka;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import fr.relais.capacity.application.Announcement;
import fr.relais.capacity.application.Announcements;
import fr.relais.capacity.domain.centre.BedId;
import fr.relais.capacity.domain.centre.CapacityTerms;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.CentreEvent.ArrivalRecorded;
import fr.relais.capacity.domain.centre.CentreEvent.BedHeld;
import fr.relais.capacity.domain.centre.CentreEvent.BedsMadeUnavailable;
import fr.relais.capacity.domain.centre.CentreEvent.CentreApplied;
import fr.relais.capacity.domain.centre.CentreEvent.CentreClosed;
import fr.relais.capacity.domain.centre.CentreEvent.CentreReactivated;
import fr.relais.capacity.domain.centre.CentreEvent.CentreRegistered;
import fr.relais.capacity.domain.centre.CentreEvent.CentreSuspended;
import fr.relais.capacity.domain.centre.CentreEvent.CentreValidated;
import fr.relais.capacity.domain.centre.CentreEvent.ConventionRevised;
import fr.relais.capacity.domain.centre.CentreEvent.HoldConfirmed;
import fr.relais.capacity.domain.centre.CentreEvent.HoldLapsed;
import fr.relais.capacity.domain.centre.CentreEvent.HoldReleased;
import fr.relais.capacity.domain.centre.CentreEvent.Lease;
import fr.relais.capacity.domain.centre.CentreEvent.NoticeGiven;
import fr.relais.capacity.domain.centre.CentreEvent.QuotaExtended;
import fr.relais.capacity.domain.centre.CentreEvent.QuotaRenewed;
import fr.relais.capacity.domain.centre.CentreEvent.ReservationOverdue;
import fr.relais.capacity.domain.centre.CentreEvent.StayEnded;
import fr.relais.capacity.domain.centre.CentreEvent.UnitDeclared;
import fr.relais.capacity.domain.centre.CentreEvent.UnitTermsReplaced;
import fr.relais.capacity.domain.centre.CentreEvent.VacancyConfirmed;
import fr.relais.capacity.domain.centre.CentreEvent.VacancyDeclared;
import fr.relais.capacity.domain.centre.CentreEvent.VacancyWentSilent;
import fr.relais.capacity.domain.centre.CentreEvent.VacancyWentStale;
import fr.relais.capacity.domain.centre.UnitId;
import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.Topics;

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
            new Form<>(CentreRegistered.class, CapacityMessages.CENTRE_REGISTERED, CentreMessages::registered),
            new Form<>(CentreApplied.class, CapacityMessages.CENTRE_APPLIED, CentreMessages::applied),
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
            new Form<>(UnitDeclared.class, CapacityMessages.UNIT_DECLARED, CentreMessages::declared),
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
                    BedsMadeUnavailable.class,
                    CapacityMessages.BEDS_UNAVAILABLE,
                    event -> with(beds(event.unit(), event.beds()), "reason", event.reason())),
            new Form<>(BedHeld.class, CapacityMessages.BED_HELD, CentreMessages::held),
            new Form<>(
                    HoldConfirmed.class,
                    CapacityMessages.HOLD_CONFIRMED,
                    event -> with(lease(event.lease()), "reservedUntil", event.reservedUntil())),
            new Form<>(HoldReleased.class, CapacityMessages.HOLD_RELEASED, CentreMessages::released),
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
            new Form<>(NoticeGiven.class, CapacityMessages.NOTICE, CentreMessages::notice));

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

    private static Map<String, Object> registered(CentreRegistered event) {
        var data = with(data(), "organisation", event.organisation());
        return terms(with(with(data, "departement", event.departement()), "kind", event.kind()), event.capacity());
    }

    private static Map<String, Object> applied(CentreApplied event) {
        var data = with(data(), "organisation", event.organisation());
        return with(with(data, "departement", event.departement()), "kind", event.kind());
    }

    private static Map<String, Object> terms(Map<String, Object> data, CapacityTerms capacity) {
        with(data, "capacity", capacity.kind());
        return capacity instanceof CapacityTerms.Quota quota ? with(data, "admissions", quota.admissions()) : data;
    }

    private static Map<String, Object> held(BedHeld event) {
        var data = with(lease(event.lease()), "expiresAt", event.expiresAt());
        return with(with(data, "people", event.people()), "cots", event.cots());
    }

    private static Map<String, Object> declared(UnitDeclared event) {
        var data = with(data(), "unit", event.unit());
        return with(with(data, "mode", event.mode()), "capacity", event.capacity());
    }

    private static Map<String, Object> released(HoldReleased event) {
        var data = with(lease(event.lease()), "cause", event.cause());
        return with(data, "stale", ids(event.stale()));
    }

    private static Map<String, Object> notice(NoticeGiven event) {
        var data = with(with(data(), "org", event.recipient()), "recipientRef", event.reference());
        return with(with(data, "kind", event.kind()), "urgency", event.urgency());
    }

    private static Map<String, Object> lease(Lease lease) {
        var data = with(with(data(), "hold", lease.hold()), "fence", lease.fence());
        data.putAll(beds(lease.unit(), lease.beds()));
        return data;
    }

    private static Map<String, Object> beds(UnitId unit, List<BedId> beds) {
        return with(with(data(), "unit", unit), "beds", ids(beds));
    }

    private static List<String> ids(List<BedId> beds) {
        return beds.stream().map(BedId::value).toList();
    }

    private static Map<String, Object> data() {
        return new LinkedHashMap<>();
    }

    /** Numbers and lists as they are; ids, codes and times as text. */
    private static Map<String, Object> with(Map<String, Object> data, String name, Object value) {
        data.put(name, value instanceof Number || value instanceof List ? value : value.toString());
        return data;
    }
}
