package fr.relais.placement.adapter.mongo;

import java.time.Duration;

import fr.relais.placement.domain.clock.Limit;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.clock.Policy;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.text;

/** Policies as documents: every time as the text that settings use too. */
final class PolicyDocuments {

    private PolicyDocuments() {}

    static Document write(Policy policy) {
        var document = new Document("pace", policy.pace().name())
                .append("answer", policy.answer().toString())
                .append("reservation", policy.reservation().toString())
                .append("thinking", policy.thinking().toString())
                .append("validation", policy.validation().toString())
                .append("noShow", policy.noShow().toString());
        append(document, "nudge", policy.nudge());
        append(document, "escalation", policy.escalation());
        append(document, "reminder", policy.reminder());
        return document;
    }

    private static void append(Document document, String field, @Nullable Object time) {
        if (time != null) {
            document.append(field, time.toString());
        }
    }

    /** A request stored before policies were runs by the emergency clock as it was then. */
    static Policy policy(@Nullable Document document) {
        return document == null
                ? Policy.EMERGENCY
                : new Policy(
                        Pace.valueOf(text(document, "pace")),
                        Limit.valueOf(text(document, "answer")),
                        optionalLimit(document, "nudge"),
                        optionalLimit(document, "escalation"),
                        Limit.valueOf(text(document, "reservation")),
                        time(document, "thinking"),
                        optionalTime(document, "reminder"),
                        Limit.valueOf(text(document, "validation")),
                        time(document, "noShow"));
    }

    private static Duration time(Document document, String field) {
        return Duration.parse(text(document, field));
    }

    /** What was a duration when it was stored is a limit by the wall clock. */
    private static @Nullable Limit optionalLimit(Document document, String field) {
        var text = document.getString(field);
        return text == null ? null : Limit.valueOf(text);
    }

    private static @Nullable Duration optionalTime(Document document, String field) {
        var text = document.getString(field);
        return text == null ? null : Duration.parse(text);
    }
}
