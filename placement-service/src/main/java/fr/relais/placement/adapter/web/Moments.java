package fr.relais.placement.adapter.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.JsonForm;

/** Moments in the future, as forms give them: ISO 8601, kept in milliseconds. */
final class Moments {

    private Moments() {}

    /** A required moment after the command; one that has passed is bad input. */
    static Supplier<Instant> after(HttpCommand command, JsonForm form, String field) {
        var text = form.text(field, Moments::isMoment);
        if (form.sound() && !moment(text.get()).isAfter(command.context().at())) {
            form.reject(field, "in-the-past");
        }
        return () -> moment(text.get());
    }

    /** A required moment, past or future. */
    static Supplier<Instant> any(JsonForm form, String field) {
        var text = form.text(field, Moments::isMoment);
        return () -> moment(text.get());
    }

    private static Instant moment(String text) {
        return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isMoment(String text) {
        try {
            return Instant.parse(text).isAfter(Instant.EPOCH);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
