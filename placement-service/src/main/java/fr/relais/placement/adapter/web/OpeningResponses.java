package fr.relais.placement.adapter.web;

import java.util.LinkedHashMap;
import java.util.Map;

import fr.relais.placement.application.opening.BreakGlass.Opened;
import fr.relais.placement.domain.opening.Opening;
import fr.relais.placement.domain.opening.OpeningStage.Agreed;
import fr.relais.placement.domain.opening.OpeningStage.Awaiting;
import fr.relais.placement.domain.request.OutwardStatus;
import fr.relais.placement.domain.territory.Territory;

/** An emergency opening as people see it. Of the case: how it stands, and the région; nothing else, to nobody. */
record OpeningResponses(Territory territory) {

    /** For who asked and who agreed. */
    static Map<String, Object> own(Opening opening) {
        var body = new LinkedHashMap<String, Object>();
        body.put("reference", opening.ref().value());
        body.put("stage", stage(opening));
        body.put("countersignedBefore", opening.agreedBefore().toString());
        opening.agreed()
                .ifPresent(agreed ->
                        body.put("openUntil", agreed.at().plus(Opening.LASTS).toString()));
        return body;
    }

    private static String stage(Opening opening) {
        if (opening.stage() instanceof Awaiting) {
            return "AWAITING";
        }
        return opening.stage() instanceof Agreed ? "AGREED" : "REVIEWED";
    }

    /** What the glass was broken for. The région as her referrer is told it: from the centre's binding yes on. */
    Map<String, Object> read(Opened opened) {
        var request = opened.request();
        var body = own(opened.opening());
        body.put("status", request.outward().name());
        if (request.outward() != OutwardStatus.SEARCHING) {
            request.liveOffer()
                    .flatMap(offer -> territory.find(offer.candidate().departement()))
                    .ifPresent(departement -> body.put("region", departement.region()));
        }
        return body;
    }

    /** For the coordinator who looks at it. */
    static Map<String, Object> toReview(Opening opening) {
        var body = own(opening);
        body.put("reason", opening.reason().name());
        body.put("askedBy", opening.asked().organisation());
        body.put("askedAt", opening.asked().at().toString());
        opening.opened().ifPresent(open -> {
            var agreed = open.agreed();
            body.put("agreedBy", agreed.organisation());
            body.put("agreedAt", agreed.at().toString());
            body.put("readings", open.readings());
            body.put("reviewedBefore", agreed.at().plus(Opening.REVIEWED_WITHIN).toString());
        });
        return body;
    }
}
