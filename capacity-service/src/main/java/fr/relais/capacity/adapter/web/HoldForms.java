package fr.relais.capacity.adapter.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.ConfirmHold;
import fr.relais.capacity.domain.centre.HoldClock;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.capacity.domain.centre.HoldTerms;
import fr.relais.capacity.domain.centre.PlaceHold;
import fr.relais.capacity.domain.centre.ReleaseCause;
import fr.relais.capacity.domain.centre.ReleaseHold;
import fr.relais.capacity.domain.centre.UnitId;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.JsonForm;

/** Bodies about holds, read into commands. */
final class HoldForms {

    private HoldForms() {}

    static PlaceHold place(HttpCommand command, HoldId hold) {
        var form = command.body();
        var unit = form.text("unit", References::hasForm);
        var asked = terms(form);
        return form.build(() -> new PlaceHold(
                hold, new UnitId(unit.get()), asked.get(), command.context().at()));
    }

    private static Supplier<HoldTerms> terms(JsonForm form) {
        var people = form.integer("people", 1, Centre.MOST_BEDS);
        var infants = form.integer("infants", 0, Centre.MOST_BEDS, 0);
        var clock = form.code("clock", HoldClock.class);
        if (form.sound() && infants.get() > people.get()) {
            form.reject("infants", "contradicts");
        }
        return () -> new HoldTerms(people.get(), infants.get(), clock.get());
    }

    static ConfirmHold confirm(HttpCommand command, HoldId hold) {
        var form = command.body();
        var fence = form.integer("fence", 1, Integer.MAX_VALUE);
        var reservedUntil = form.text("reservedUntil", Dates::isMoment);
        return form.build(() -> new ConfirmHold(
                hold,
                fence.get(),
                Instant.parse(reservedUntil.get()).truncatedTo(ChronoUnit.MILLIS),
                command.context().at()));
    }

    static ReleaseHold release(HttpCommand command, HoldId hold) {
        var form = command.body();
        var fence = form.integer("fence", 1, Integer.MAX_VALUE, 0);
        var cause = form.code("cause", ReleaseCause.class);
        return form.build(() -> new ReleaseHold(
                hold,
                fence.get() == 0 ? null : Long.valueOf(fence.get()),
                cause.get(),
                command.context().at()));
    }
}
