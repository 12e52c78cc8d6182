package fr.relais.notification.domain.duty;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import fr.relais.blocks.Decision;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.duty.RotaEvent.WeekGivenBack;
import fr.relais.notification.domain.duty.RotaEvent.WeekTaken;
import fr.relais.notification.domain.inbox.OrganisationId;

/**
 * Who of an organisation is on duty: one person a week, who has said so herself. Whoever is on duty is reached about
 * what is urgent at any hour.
 *
 * @param duty by week; none that is over
 */
public record Rota(OrganisationId organisation, Map<Week, ContactId> duty) {

    /** So many weeks ahead somebody can say so, the present one counted. */
    public static final int WEEKS = 26;

    public Rota {
        duty = Map.copyOf(duty);
    }

    public static Rota empty(OrganisationId organisation) {
        return new Rota(organisation, Map.of());
    }

    /** She is on duty in that week. */
    public Decision<Rota, RotaEvent, RotaRefusal> take(Week week, ContactId who, Instant now) {
        if (isOutOfReach(week, now)) {
            return Decision.refuse(RotaRefusal.OUT_OF_REACH);
        }
        var there = duty.get(week);
        if (there != null) {
            return there.equals(who) ? Decision.unchanged(this) : Decision.refuse(RotaRefusal.TAKEN);
        }
        var next = running(now);
        next.put(week, who);
        return Decision.accept(new Rota(organisation, next), new WeekTaken());
    }

    /** She is not on duty in that week after all. */
    public Decision<Rota, RotaEvent, RotaRefusal> giveBack(Week week, ContactId who, Instant now) {
        if (isOutOfReach(week, now)) {
            return Decision.refuse(RotaRefusal.OUT_OF_REACH);
        }
        var there = duty.get(week);
        if (there == null) {
            return Decision.unchanged(this);
        }
        if (!there.equals(who)) {
            return Decision.refuse(RotaRefusal.TAKEN);
        }
        var next = running(now);
        next.remove(week);
        return Decision.accept(new Rota(organisation, next), new WeekGivenBack());
    }

    /** Who is on duty then. */
    public Optional<ContactId> onDuty(Instant now) {
        return in(Week.of(now));
    }

    /** Who is on duty in that week. */
    public Optional<ContactId> in(Week week) {
        return Optional.ofNullable(duty.get(week));
    }

    private static boolean isOutOfReach(Week week, Instant now) {
        var present = Week.of(now);
        return week.compareTo(present) < 0 || week.compareTo(present.plus(WEEKS)) >= 0;
    }

    private TreeMap<Week, ContactId> running(Instant now) {
        return new TreeMap<>(new TreeMap<>(duty).tailMap(Week.of(now), true));
    }
}
