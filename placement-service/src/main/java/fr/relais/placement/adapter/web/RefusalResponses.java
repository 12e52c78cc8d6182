package fr.relais.placement.adapter.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.relais.placement.domain.refusal.CentreRates;
import fr.relais.placement.domain.refusal.RefusalNotice;
import fr.relais.placement.domain.refusal.RefusalReview;
import fr.relais.placement.domain.refusal.Tally;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.Reviewing;
import fr.relais.placement.domain.request.Scrutiny.State;

/** Refusals, their reviews and their rates, as the coordinator sees them. */
final class RefusalResponses {

    private RefusalResponses() {}

    /** A review without what the centre wrote. */
    static Map<String, Object> line(RefusalReview review) {
        var subject = review.subject();
        var refused = subject.refused();
        var body = new LinkedHashMap<String, Object>();
        body.put("reference", subject.ref().value());
        body.put("request", subject.caseRef().value());
        body.put(
                "status", review.ruling().map(ruling -> ruling.verdict().name()).orElse("OPEN"));
        body.put("reason", refused.reason().name());
        body.put("cause", subject.cause().name());
        body.put("refusedAt", refused.at().toString());
        body.put("until", subject.until().toString());
        body.put("bedsKept", review.keepsBeds());
        body.put("place", CoordinationResponses.place(refused.place()));
        review.ruling().ifPresent(ruling -> body.put("decidedAt", ruling.at().toString()));
        return body;
    }

    static Map<String, Object> whole(RefusalReview review, Optional<String> text) {
        var body = line(review);
        text.ifPresent(written -> body.put("text", written));
        return body;
    }

    static Map<String, Object> rates(List<CentreRates> all) {
        return Map.of("centres", all.stream().map(RefusalResponses::centre).toList());
    }

    private static Map<String, Object> centre(CentreRates rates) {
        var body = new LinkedHashMap<String, Object>();
        if (!rates.code().isEmpty()) {
            body.put("centre", rates.code());
        }
        body.put("departement", rates.departement());
        body.put("asked", rates.all().asked());
        body.put("silent", rates.all().silent());
        body.putAll(refusals(rates.all()));
        body.put(
                "reasons",
                rates.byReason().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> reason(one.getKey(), one.getValue()))
                        .toList());
        return body;
    }

    private static Map<String, Object> reason(RefusalReason reason, Tally tally) {
        var body = new LinkedHashMap<String, Object>();
        body.put("reason", reason.name());
        body.putAll(refusals(tally));
        return body;
    }

    private static Map<String, Object> refusals(Tally tally) {
        var body = new LinkedHashMap<String, Object>();
        body.put("refused", tally.refused());
        body.put("underReview", tally.underReview());
        body.put("confirmed", tally.of(State.CONFIRMED));
        body.put("overridden", tally.of(State.OVERRIDDEN));
        body.put("undecided", tally.of(State.UNDECIDED));
        return body;
    }

    /** What the person and the SIAO can be told, for the coordinator to hand on when it may be. */
    static Map<String, Object> notices(PlacementRequest request) {
        return Map.of(
                "refusals",
                Reviewing.of(request)
                        .refusals()
                        .map(RefusalNotice::of)
                        .map(RefusalResponses::notice)
                        .toList());
    }

    private static Map<String, Object> notice(RefusalNotice notice) {
        var body = new LinkedHashMap<String, Object>();
        body.put("at", notice.at().toString());
        body.put("reason", notice.reason().name());
        body.put("review", reviewOf(notice.review()));
        body.put("recourses", notice.recourses().stream().map(Enum::name).toList());
        body.put("toPerson", Map.of("french", notice.toPersonInFrench(), "english", notice.toPersonInEnglish()));
        body.put("toSiao", Map.of("french", notice.toSiaoInFrench(), "english", notice.toSiaoInEnglish()));
        return body;
    }

    private static String reviewOf(State state) {
        return state == State.DUE ? State.OPEN.name() : state.name();
    }
}
