package fr.relais.capacity.adapter.web;

import fr.relais.capacity.application.CentrePage;
import fr.relais.capacity.application.CentreQuery;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Pages of centres: {@code limit} and {@code cursor} of a request, {@code next} of an answer. */
final class Paging {

    static final int MOST = 100;
    private static final int USUAL = 50;

    /** What a number may be, both inclusive, and what it is when absent. */
    record Bounds(int least, int most, int usual) {}

    private Paging() {}

    static CentreQuery of(ServerRequest request) {
        return CentreQuery.all(number(request, "limit", new Bounds(1, MOST, USUAL)))
                .after(cursor(request));
    }

    /** Where the next page begins; absent when this one was not full. */
    static @Nullable String next(CentrePage page, CentreQuery query) {
        return page.centres().size() < query.limit() ? null : page.last().value();
    }

    /** A number of the query string within bounds. */
    static int number(ServerRequest request, String name, Bounds bounds) {
        var text = request.queryParam(name).orElse(null);
        if (text == null) {
            return bounds.usual();
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw new BadInput(name, "wrong-type");
        }
        var value = Integer.parseInt(text);
        if (value < bounds.least() || value > bounds.most()) {
            throw new BadInput(name, value < bounds.least() ? "too-small" : "too-large");
        }
        return value;
    }

    private static @Nullable CentreCode cursor(ServerRequest request) {
        var text = request.queryParam("cursor").orElse(null);
        if (text == null) {
            return null;
        }
        if (!References.hasForm(text)) {
            throw new BadInput("cursor", "unknown-code");
        }
        return new CentreCode(text);
    }
}
