package fr.relais.capacity.domain.centre;

import java.util.ArrayList;
import java.util.List;

import fr.relais.capacity.domain.centre.CentreEvent.BedsExpected;
import fr.relais.capacity.domain.centre.CentreEvent.BedsMadeUnavailable;
import fr.relais.capacity.domain.centre.CentreEvent.HoldLapsed;
import fr.relais.capacity.domain.centre.CentreEvent.HoldReleased;
import fr.relais.capacity.domain.centre.CentreEvent.NoticeGiven;
import fr.relais.capacity.domain.centre.CentreEvent.ReservationOverdue;
import fr.relais.capacity.domain.centre.CentreEvent.SiteCompromised;
import fr.relais.capacity.domain.centre.CentreEvent.VacancyNudged;
import fr.relais.capacity.domain.centre.CentreEvent.VacancyWentSilent;
import fr.relais.capacity.domain.centre.CentreEvent.VacancyWentStale;

import static fr.relais.capacity.domain.centre.NoticeKind.BEDS_EXPECTED;
import static fr.relais.capacity.domain.centre.NoticeKind.CENTRE_ATTENTION;
import static fr.relais.capacity.domain.centre.NoticeKind.CENTRE_SILENT;
import static fr.relais.capacity.domain.centre.NoticeKind.RESERVATION_OVERDUE;
import static fr.relais.capacity.domain.centre.NoticeKind.VACANCY_STALE;

/**
 * Who is told about what happened: only of what is still so after the command, and of each kind once, however many beds
 * it is about.
 *
 * @param centre as it is after the command
 */
record Notices(Centre centre) {

    /** The events, followed by the notices they call for. */
    List<CentreEvent> after(List<CentreEvent> events) {
        var all = new ArrayList<>(events);
        if (events.stream().anyMatch(this::leavesStaleBeds)) {
            all.add(notice(centre.profile().organisation(), VACANCY_STALE));
        }
        if (events.stream().anyMatch(this::leavesSilentBeds)) {
            all.add(notice(OrganisationId.ON_CALL, CENTRE_SILENT));
        }
        if (events.stream().anyMatch(this::leavesAnOverdueReservation)) {
            all.add(notice(centre.profile().organisation(), RESERVATION_OVERDUE));
            all.add(notice(OrganisationId.ON_CALL, RESERVATION_OVERDUE));
        }
        if (events.stream().anyMatch(this::leavesExpectedBeds)) {
            all.add(notice(centre.profile().organisation(), BEDS_EXPECTED));
        }
        if (events.stream().anyMatch(this::asksForPeople)) {
            all.add(notice(centre.profile().organisation(), CENTRE_ATTENTION));
            all.add(notice(OrganisationId.ON_CALL, CENTRE_ATTENTION));
        }
        return all;
    }

    private boolean asksForPeople(CentreEvent event) {
        return event instanceof SiteCompromised
                || (event instanceof BedsMadeUnavailable beds && beds.reason() == UnavailableReason.TO_BE_CHECKED);
    }

    private boolean leavesStaleBeds(CentreEvent event) {
        if (event instanceof VacancyWentStale stale) {
            return anyStill(BedStatus.STALE, stale.beds());
        }
        if (event instanceof VacancyNudged nudged) {
            return anyStill(BedStatus.STALE, nudged.beds());
        }
        if (event instanceof HoldReleased released) {
            return anyStill(BedStatus.STALE, released.stale());
        }
        return event instanceof HoldLapsed lapsed && anyStill(BedStatus.STALE, lapsed.stale());
    }

    private boolean leavesSilentBeds(CentreEvent event) {
        return event instanceof VacancyWentSilent silent
                && centre.beds()
                        .anyMatch(bed -> silent.beds().contains(bed.id())
                                && bed instanceof Bed.Unavailable unavailable
                                && unavailable.reason() == UnavailableReason.SILENCE);
    }

    private boolean leavesExpectedBeds(CentreEvent event) {
        return event instanceof BedsExpected expected && anyStill(BedStatus.UPCOMING, expected.beds());
    }

    private boolean leavesAnOverdueReservation(CentreEvent event) {
        return event instanceof ReservationOverdue overdue
                && anyStill(BedStatus.RESERVED, overdue.lease().beds());
    }

    private boolean anyStill(BedStatus status, List<BedId> beds) {
        return centre.beds().anyMatch(bed -> bed.status() == status && beds.contains(bed.id()));
    }

    private NoticeGiven notice(OrganisationId recipient, NoticeKind kind) {
        return new NoticeGiven(recipient, centre.profile().code(), kind, urgencyOf(kind));
    }

    private static Urgency urgencyOf(NoticeKind kind) {
        return switch (kind) {
            case RESERVATION_OVERDUE, CENTRE_ATTENTION -> Urgency.URGENT;
            case VACANCY_STALE, CENTRE_SILENT, BEDS_EXPECTED, CHANGED_BY_LINK -> Urgency.NORMAL;
        };
    }
}
