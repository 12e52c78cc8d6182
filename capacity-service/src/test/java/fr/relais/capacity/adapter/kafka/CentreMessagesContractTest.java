package fr.relais.capacity.adapter.kafka;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.relais.capacity.application.Announcement;
import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.BedId;
import fr.relais.capacity.domain.centre.CapacityTerms;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.CentreEvent.Lease;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.capacity.domain.centre.HoldKind;
import fr.relais.capacity.domain.centre.NoticeKind;
import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.capacity.domain.centre.ReleaseCause;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.UnitId;
import fr.relais.capacity.domain.centre.Urgency;
import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.Contract;
import fr.relais.contracts.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written is what was agreed: equal to an example, and valid by the schema. */
class CentreMessagesContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Centre CENTRE = CentreFixture.aCentre().build();
    private static final UnitId UNIT = new UnitId("mzxw6ytboi5gk43un5zgk3tb4e");
    private static final List<BedId> BEDS =
            List.of(new BedId("onxw2zjaojqw4zdpnuqgezlemq"), new BedId("mfrggzdfmztwq2lknnwg23tpoa"));
    private static final Lease LEASE =
            new Lease(new HoldId(UUID.fromString("5b1f2c1e-7a53-4c0e-9d34-0c5b7a1e9f21")), 7, UNIT, BEDS);
    private static final Instant TOMORROW = Instant.parse("2026-03-03T09:00:00Z");

    private final CentreMessages messages = new CentreMessages();

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("events")
    void writesTheAgreedExample(String type, String example, CentreEvent event) {
        var written = messages.of(CENTRE, event);

        assertThat(written.type()).isEqualTo(type);
        assertThat(written.topic()).isEqualTo(Topics.CAPACITY_EVENTS);
        assertThat(written.key()).isEqualTo(CENTRE.id().toString());
        assertThat(JSON.readTree(json(written))).isEqualTo(JSON.readTree(new Contract(type).example(example)));
        assertThat(invalid(written)).isEmpty();
    }

    @Test
    void everyEventHasAWireFormAndEveryWireTypeAnEvent() {
        assertThat(CentreMessages.known()).map(type -> (Object) type).containsExactlyInAnyOrderElementsOf(permitted());
        var types = new ArrayList<>(events().map(arguments -> (String) arguments.get()[0])
                .distinct()
                .toList());
        types.addAll(List.of(
                CapacityMessages.AVAILABILITY, CapacityMessages.SCARCITY_BEGAN, CapacityMessages.SCARCITY_ENDED));
        assertThat(types).containsExactlyInAnyOrderElementsOf(CapacityMessages.ALL);
    }

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(
                        CapacityMessages.CENTRE_REGISTERED,
                        "flat-in-31",
                        new CentreEvent.CentreRegistered(
                                new OrganisationId("centre-org-07"),
                                new DepartementCode("31"),
                                CentreKind.FLAT,
                                new CapacityTerms.Dedicated())),
                Arguments.of(
                        CapacityMessages.CENTRE_APPLIED,
                        "chrs-in-44",
                        new CentreEvent.CentreApplied(
                                new OrganisationId("centre-org-07"), new DepartementCode("44"), CentreKind.CHRS)),
                Arguments.of(
                        CapacityMessages.CENTRE_VOUCHED_FOR,
                        "spot",
                        new CentreEvent.CentreVouchedFor(new CapacityTerms.Spot())),
                Arguments.of(
                        CapacityMessages.CENTRE_VALIDATED,
                        "quota",
                        new CentreEvent.CentreValidated(new CapacityTerms.Quota(12))),
                Arguments.of(
                        CapacityMessages.CENTRE_VALIDATED,
                        "spot",
                        new CentreEvent.CentreValidated(new CapacityTerms.Spot())),
                Arguments.of(
                        CapacityMessages.CONVENTION_REVISED,
                        "dedicated",
                        new CentreEvent.ConventionRevised(new CapacityTerms.Dedicated())),
                Arguments.of(CapacityMessages.CENTRE_CLOSED, "closed", new CentreEvent.CentreClosed()),
                Arguments.of(CapacityMessages.QUOTA_EXTENDED, "three-more", new CentreEvent.QuotaExtended(2026, 3)),
                Arguments.of(CapacityMessages.QUOTA_RENEWED, "nobody-carried", new CentreEvent.QuotaRenewed(2027, 0)),
                Arguments.of(CapacityMessages.CENTRE_SUSPENDED, "suspended", new CentreEvent.CentreSuspended()),
                Arguments.of(CapacityMessages.CENTRE_REACTIVATED, "reactivated", new CentreEvent.CentreReactivated()),
                Arguments.of(
                        CapacityMessages.UNIT_DECLARED,
                        "family-flat",
                        new CentreEvent.UnitDeclared(UNIT, AllocationMode.WHOLE_UNIT, 3)),
                Arguments.of(CapacityMessages.UNIT_TERMS_REPLACED, "replaced", new CentreEvent.UnitTermsReplaced(UNIT)),
                twoBeds(CapacityMessages.VACANCY_DECLARED, new CentreEvent.VacancyDeclared(UNIT, BEDS, TOMORROW)),
                twoBeds(CapacityMessages.VACANCY_CONFIRMED, new CentreEvent.VacancyConfirmed(UNIT, BEDS, TOMORROW)),
                twoBeds(CapacityMessages.VACANCY_STALE, new CentreEvent.VacancyWentStale(UNIT, BEDS)),
                twoBeds(CapacityMessages.VACANCY_SILENT, new CentreEvent.VacancyWentSilent(UNIT, BEDS)),
                Arguments.of(
                        CapacityMessages.BEDS_UNAVAILABLE,
                        "works",
                        new CentreEvent.BedsMadeUnavailable(UNIT, BEDS, UnavailableReason.WORKS)),
                twoBeds(CapacityMessages.VACANCY_NUDGED, new CentreEvent.VacancyNudged(UNIT, BEDS, 2)),
                twoBeds(
                        CapacityMessages.BEDS_ANNOUNCED,
                        new CentreEvent.BedsAnnounced(UNIT, BEDS, LocalDate.of(2026, 4, 1))),
                twoBeds(CapacityMessages.BEDS_EXPECTED, new CentreEvent.BedsExpected(UNIT, BEDS)),
                twoBeds(CapacityMessages.SITE_COMPROMISED, new CentreEvent.SiteCompromised(BEDS)),
                Arguments.of(CapacityMessages.SITE_CLEARANCE_PROPOSED, "site", new CentreEvent.SiteClearanceProposed()),
                Arguments.of(
                        CapacityMessages.SITE_CLEARANCE_WITHDRAWN, "site", new CentreEvent.SiteClearanceWithdrawn()),
                twoBeds(CapacityMessages.SITE_CLEARED, new CentreEvent.SiteCleared(BEDS)),
                Arguments.of(
                        CapacityMessages.CONFIRMATION_LINK_ISSUED,
                        "until-tomorrow",
                        new CentreEvent.ConfirmationLinkIssued(TOMORROW)),
                twoBeds(CapacityMessages.HOLD_WITHDRAWN, new CentreEvent.HoldWithdrawn(LEASE)),
                twoBeds(CapacityMessages.EVACUATION_CALLED, new CentreEvent.EvacuationCalled(LEASE)),
                twoBeds(
                        CapacityMessages.BED_HELD,
                        new CentreEvent.BedHeld(
                                LEASE, HoldKind.HOUSEHOLD, Instant.parse("2026-03-02T13:00:00Z"), 3, 1)),
                twoBeds(CapacityMessages.HOLD_CONFIRMED, new CentreEvent.HoldConfirmed(LEASE, TOMORROW)),
                twoBeds(CapacityMessages.BLOCK_DRAWN_ON, new CentreEvent.BlockDrawnOn(LEASE, 3)),
                twoBeds(CapacityMessages.HOLD_EXTENDED, new CentreEvent.HoldExtended(LEASE, TOMORROW)),
                twoBeds(CapacityMessages.HOLD_UNDER_REVIEW, new CentreEvent.HoldUnderReview(LEASE, TOMORROW)),
                Arguments.of(
                        CapacityMessages.HOLD_FORGONE,
                        "withdrawn",
                        new CentreEvent.HoldForgone(LEASE.hold(), ReleaseCause.WITHDRAWN)),
                Arguments.of(
                        CapacityMessages.HOLD_RELEASED,
                        "person-declined",
                        new CentreEvent.HoldReleased(LEASE, ReleaseCause.PERSON_DECLINED, List.of())),
                Arguments.of(
                        CapacityMessages.HOLD_RELEASED,
                        "one-bed-stale",
                        new CentreEvent.HoldReleased(LEASE, ReleaseCause.NO_ANSWER, BEDS.subList(0, 1))),
                Arguments.of(CapacityMessages.HOLD_LAPSED, "still-fresh", new CentreEvent.HoldLapsed(LEASE, List.of())),
                twoBeds(CapacityMessages.RESERVATION_OVERDUE, new CentreEvent.ReservationOverdue(LEASE, TOMORROW)),
                twoBeds(CapacityMessages.ARRIVAL_RECORDED, new CentreEvent.ArrivalRecorded(LEASE, 3)),
                twoBeds(CapacityMessages.STAY_ENDED, new CentreEvent.StayEnded(LEASE)),
                notice("vacancy-stale", "centre-org-07", NoticeKind.VACANCY_STALE, Urgency.NORMAL),
                notice("beds-expected", "centre-org-07", NoticeKind.BEDS_EXPECTED, Urgency.NORMAL),
                notice("changed-by-link", "centre-org-07", NoticeKind.CHANGED_BY_LINK, Urgency.NORMAL),
                notice("centre-attention", "on-call", NoticeKind.CENTRE_ATTENTION, Urgency.URGENT),
                notice("centre-silent", "on-call", NoticeKind.CENTRE_SILENT, Urgency.NORMAL),
                notice("reservation-overdue", "on-call", NoticeKind.RESERVATION_OVERDUE, Urgency.URGENT));
    }

    private static Arguments twoBeds(String type, CentreEvent event) {
        return Arguments.of(type, "two-beds", event);
    }

    private static Arguments notice(String example, String organisation, NoticeKind kind, Urgency urgency) {
        var code = new CentreCode("mfzwizltoq2gk43un5zgk3tb4e");
        return Arguments.of(
                CapacityMessages.NOTICE,
                example,
                new CentreEvent.NoticeGiven(new OrganisationId(organisation), code, kind, urgency));
    }

    private static List<Object> permitted() {
        return Stream.of(CentreEvent.class.getPermittedSubclasses())
                .map(type -> (Object) type)
                .toList();
    }

    private static List<?> invalid(Announcement written) {
        return SCHEMAS.getSchema(new Contract(written.type()).schema()).validate(json(written), InputFormat.JSON);
    }

    private static String json(Announcement written) {
        return JSON.writeValueAsString(written.data());
    }
}
