package fr.relais.placement.adapter.mongo;

import java.util.Date;
import java.util.function.Function;

import fr.relais.placement.application.Page;
import fr.relais.placement.domain.request.PlacementRequest;
import org.bson.conversions.Bson;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

/** The orders in which requests are listed page by page, and where the next page begins in each. */
final class RequestPages {

    static final Bson BY_URGENCY = ascending("lookup.tier", "lookup.seniority", "_id");
    static final Bson NEWEST_FIRST = descending("lookup.submittedAt", "_id");

    private RequestPages() {}

    /** Those of some that {@link #NEWEST_FIRST} puts after the page before. */
    static Bson olderThan(Bson which, Page page) {
        return goingOn(which, page, RequestPages::olderThan);
    }

    /** Those of some that {@link #BY_URGENCY} puts after the page before. */
    static Bson lessUrgentThan(Bson which, Page page) {
        return goingOn(which, page, RequestPages::lessUrgentThan);
    }

    private static Bson goingOn(Bson which, Page page, Function<PlacementRequest, Bson> rest) {
        return page.after().map(last -> and(which, rest.apply(last))).orElse(which);
    }

    private static Bson olderThan(PlacementRequest last) {
        var at = Date.from(last.submission().submittedAt());
        return or(
                lt("lookup.submittedAt", at),
                and(eq("lookup.submittedAt", at), lt("_id", last.id().toString())));
    }

    private static Bson lessUrgentThan(PlacementRequest last) {
        var tier = RequestMapping.rankOf(last.submission().tier());
        var seniority = Date.from(last.submission().seniority());
        var alike = and(eq("lookup.tier", tier), eq("lookup.seniority", seniority));
        return or(
                gt("lookup.tier", tier),
                and(eq("lookup.tier", tier), gt("lookup.seniority", seniority)),
                and(alike, gt("_id", last.id().toString())));
    }
}
