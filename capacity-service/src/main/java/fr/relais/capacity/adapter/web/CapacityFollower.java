package fr.relais.capacity.adapter.web;

import java.util.List;
import java.util.regex.Pattern;

import fr.relais.capacity.application.CapacityOverview;
import fr.relais.capacity.application.CapacityQuestion;
import fr.relais.platform.web.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Remembers what one follower knows; asked by one look after the other. */
final class CapacityFollower {

    private static final Pattern STAMP = Pattern.compile("[0-9a-f]{32}");

    private final CapacityQuestion question;
    private final CapacityViews views;
    private final @Nullable String seen;
    private @Nullable CapacityOverview known;

    /** @param seen the id up to which the follower has seen everything; absent to begin with everything */
    CapacityFollower(CapacityQuestion question, CapacityViews views, @Nullable String seen) {
        this.question = question;
        this.views = views;
        this.seen = seen;
    }

    /** What the follower says it has seen. */
    static @Nullable String seen(ServerRequest request) {
        var text = request.headers().firstHeader("Last-Event-ID");
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!STAMP.matcher(text).matches()) {
            throw new BadInput("Last-Event-ID", "wrong-type");
        }
        return text;
    }

    /** What the follower is told of this look: everything, what is different, or nothing. */
    List<ServerSentEvent<Object>> see(CapacityOverview now) {
        var before = known;
        known = now;
        var stamp = CapacityViews.stamp(now);
        if (before != null) {
            return List.of(event(stamp, "change", views.change(before, now)));
        }
        return stamp.equals(seen) ? List.of() : List.of(event(stamp, "snapshot", views.all(question, now)));
    }

    private static ServerSentEvent<Object> event(String stamp, String name, Object data) {
        return ServerSentEvent.<Object>builder(data).id(stamp).event(name).build();
    }
}
