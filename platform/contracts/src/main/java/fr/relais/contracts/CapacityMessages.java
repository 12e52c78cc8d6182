package fr.relais.contracts;

import java.util.List;

/** Names on the wire of what capacity-service says. Fixed once published; never derived from a class name. */
public final class CapacityMessages {

    public static final String AVAILABILITY = "capacity.availability.v1";

    public static final String CENTRE_REGISTERED = "capacity.centre-registered.v1";
    public static final String CENTRE_SUSPENDED = "capacity.centre-suspended.v1";
    public static final String CENTRE_REACTIVATED = "capacity.centre-reactivated.v1";
    public static final String UNIT_DECLARED = "capacity.unit-declared.v1";
    public static final String UNIT_TERMS_REPLACED = "capacity.unit-terms-replaced.v1";
    public static final String VACANCY_DECLARED = "capacity.vacancy-declared.v1";
    public static final String VACANCY_CONFIRMED = "capacity.vacancy-confirmed.v1";
    public static final String VACANCY_STALE = "capacity.vacancy-stale.v1";
    public static final String VACANCY_SILENT = "capacity.vacancy-silent.v1";
    public static final String BEDS_UNAVAILABLE = "capacity.beds-unavailable.v1";
    public static final String BED_HELD = "capacity.bed-held.v1";
    public static final String HOLD_CONFIRMED = "capacity.hold-confirmed.v1";
    public static final String HOLD_RELEASED = "capacity.hold-released.v1";
    public static final String HOLD_LAPSED = "capacity.hold-lapsed.v1";
    public static final String RESERVATION_OVERDUE = "capacity.reservation-overdue.v1";
    public static final String ARRIVAL_RECORDED = "capacity.arrival-recorded.v1";
    public static final String STAY_ENDED = "capacity.stay-ended.v1";
    public static final String CENTRE_APPLIED = "capacity.centre-applied.v1";
    public static final String CENTRE_VOUCHED_FOR = "capacity.centre-vouched-for.v1";
    public static final String CENTRE_VALIDATED = "capacity.centre-validated.v1";
    public static final String CONVENTION_REVISED = "capacity.convention-revised.v1";
    public static final String CENTRE_CLOSED = "capacity.centre-closed.v1";
    public static final String QUOTA_EXTENDED = "capacity.quota-extended.v1";
    public static final String QUOTA_RENEWED = "capacity.quota-renewed.v1";
    public static final String BEDS_ANNOUNCED = "capacity.beds-announced.v1";
    public static final String BEDS_EXPECTED = "capacity.beds-expected.v1";
    public static final String SITE_COMPROMISED = "capacity.site-compromised.v1";
    public static final String SITE_CLEARANCE_PROPOSED = "capacity.site-clearance-proposed.v1";
    public static final String SITE_CLEARANCE_WITHDRAWN = "capacity.site-clearance-withdrawn.v1";
    public static final String SITE_CLEARED = "capacity.site-cleared.v1";
    public static final String HOLD_WITHDRAWN = "capacity.hold-withdrawn.v1";
    public static final String EVACUATION_CALLED = "capacity.evacuation-called.v1";
    public static final String BLOCK_DRAWN_ON = "capacity.block-drawn-on.v1";
    public static final String HOLD_EXTENDED = "capacity.hold-extended.v1";
    public static final String HOLD_UNDER_REVIEW = "capacity.hold-under-review.v1";
    public static final String HOLD_FORGONE = "capacity.hold-forgone.v1";
    public static final String VACANCY_NUDGED = "capacity.vacancy-nudged.v1";
    public static final String CONFIRMATION_LINK_ISSUED = "capacity.confirmation-link-issued.v1";
    public static final String SCARCITY_BEGAN = "capacity.scarcity-began.v1";
    public static final String SCARCITY_ENDED = "capacity.scarcity-ended.v1";
    public static final String NOTICE = "capacity.notice.v1";

    /** Everything capacity-service says. */
    public static final List<String> ALL = List.of(
            AVAILABILITY,
            CENTRE_REGISTERED,
            CENTRE_SUSPENDED,
            CENTRE_REACTIVATED,
            UNIT_DECLARED,
            UNIT_TERMS_REPLACED,
            VACANCY_DECLARED,
            VACANCY_CONFIRMED,
            VACANCY_STALE,
            VACANCY_SILENT,
            BEDS_UNAVAILABLE,
            BED_HELD,
            HOLD_CONFIRMED,
            HOLD_RELEASED,
            HOLD_LAPSED,
            RESERVATION_OVERDUE,
            ARRIVAL_RECORDED,
            STAY_ENDED,
            CENTRE_APPLIED,
            CENTRE_VOUCHED_FOR,
            CENTRE_VALIDATED,
            CONVENTION_REVISED,
            CENTRE_CLOSED,
            QUOTA_EXTENDED,
            QUOTA_RENEWED,
            BEDS_ANNOUNCED,
            BEDS_EXPECTED,
            SITE_COMPROMISED,
            SITE_CLEARANCE_PROPOSED,
            SITE_CLEARANCE_WITHDRAWN,
            SITE_CLEARED,
            HOLD_WITHDRAWN,
            EVACUATION_CALLED,
            BLOCK_DRAWN_ON,
            HOLD_EXTENDED,
            HOLD_UNDER_REVIEW,
            HOLD_FORGONE,
            VACANCY_NUDGED,
            CONFIRMATION_LINK_ISSUED,
            SCARCITY_BEGAN,
            SCARCITY_ENDED,
            NOTICE);

    private CapacityMessages() {}
}
