package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.Map;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.oversight.OversightEvent;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.store.OutgoingEvent;

/** What is said of the account of an organisation: counts and codes, under a reference that names nobody. */
final class OversightMessages {

    private OversightMessages() {}

    static List<OutgoingEvent> of(Reference account, OversightEvent event) {
        if (event instanceof OversightEvent.Told told) {
            return List.of(RequestMessages.notice(told.notice(), account.value() + "-notices"));
        }
        if (event instanceof OversightEvent.QuotaPassed) {
            return message(account, PlacementMessages.QUOTA_PASSED, Map.of());
        }
        if (event instanceof OversightEvent.QuotaProposed proposed) {
            return message(
                    account, PlacementMessages.QUOTA_PROPOSED, terms(proposed.aPerson(), proposed.organisation()));
        }
        if (event instanceof OversightEvent.QuotaRaised raised) {
            return message(account, PlacementMessages.QUOTA_RAISED, terms(raised.aPerson(), raised.organisation()));
        }
        if (event instanceof OversightEvent.UsualQuotaRestored) {
            return message(account, PlacementMessages.USUAL_QUOTA_RESTORED, Map.of());
        }
        if (event instanceof OversightEvent.PatternFound found) {
            var patterns = found.patterns().stream().map(Enum::name).sorted().toList();
            return message(account, PlacementMessages.SEARCH_PATTERN_FOUND, Map.of("patterns", patterns));
        }
        return ofQuarantine(account, event);
    }

    private static List<OutgoingEvent> ofQuarantine(Reference account, OversightEvent event) {
        // Why is not said: that there is an account for duress must not be found out.
        if (event instanceof OversightEvent.OrganisationQuarantined) {
            return message(account, PlacementMessages.ORGANISATION_QUARANTINED, Map.of());
        }
        if (event instanceof OversightEvent.RequestVouchedFor) {
            return message(account, PlacementMessages.SEARCH_VOUCHED_FOR, Map.of());
        }
        if (event instanceof OversightEvent.QuarantineEnded) {
            return message(account, PlacementMessages.QUARANTINE_ENDED, Map.of());
        }
        // How much each organisation submits, and when, is nobody's business but the account's; nor that somebody cries
        // for help.
        return List.of();
    }

    private static Map<String, Object> terms(int aPerson, int organisation) {
        return Map.of("aPerson", aPerson, "organisation", organisation);
    }

    private static List<OutgoingEvent> message(Reference account, String type, Map<String, Object> body) {
        return List.of(new OutgoingEvent(Topics.PLACEMENT_EVENTS, account.value(), type, body));
    }
}
