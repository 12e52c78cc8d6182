package fr.relais.placement.domain.stay;

import java.time.ZoneId;

import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;

/**
 * What each side knows a stay by. Never who lives there, where they come from, or where they go.
 *
 * @param request the request it follows from
 * @param ref what the centre knows it by: the reference of the offer
 * @param caseRef what the coordinator knows the request by
 * @param organisation the centre's; the only one that may keep the stay
 * @param zone the time zone of the centre: dates are counted there
 */
public record Admission(
        RequestId request,
        Reference ref,
        Reference caseRef,
        String centreCode,
        String organisation,
        String departement,
        ZoneId zone) {}
