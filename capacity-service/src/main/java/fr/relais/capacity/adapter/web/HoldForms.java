package fr.relais.capacity.adapter.web;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.ConfirmHold;
import fr.relais.capacity.domain.centre.ExtendHold;
import fr.relais.capacity.domain.centre.HoldClock;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.capacity.domain.centre.HoldKind;
import fr.relais.capacity.domain.centre.HoldTerms;
import fr.relais.capacity.domain.centre.PlaceHold;
import fr.relais.capacity.domain.centre.ReleaseCause;
import fr.relais.capacity.domain.centre.ReleaseHold;
import fr.relais.capacity.domain.centre.ReviewHold;
import fr.relais.capacity.domain.centre.SeparationGroup;
import fr.relais.capacity.domain.centre.UnitId;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.JsonForm;

/** Bodies about holds, read into commands. */
final class HoldForms {

    private static final int MOST_GROUPS = 20;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private HoldForms() {}

    /** Whether a text is an id as services write it. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static PlaceHold place(HttpCommand command, HoldId hold) {
        var form = command.body();
        var unit = form.text("unit", References::hasForm);
        var asked = terms(form);
        var outOf = form.optionalText("outOf", HoldForms::isId);
        return form.build(() -> new PlaceHold(
                hold,
                new UnitId(unit.get()),
                asked.get(),
                outOf.get().map(UUID::fromString).map(HoldId::new).orElse(null),
                command.context().at()));
    }

    private static Supplier<? extends HoldTerms> terms(JsonForm form) {
        var kind = form.optionalCode("kind", HoldKind.class).get().orElse(HoldKind.HOUSEHOLD);
        if (kind == HoldKind.REVIEW) {
            form.reject("kind", "unknown-code");
        }
        return kind == HoldKind.BLOCK ? block(form) : household(form);
    }

    private static Supplier<HoldTerms> household(JsonForm form) {
        var people = form.integer("people", 1, Centre.MOST_BEDS);
        var infants = form.integer("infants", 0, Centre.MOST_BEDS, 0);
        var clock = form.code("clock", HoldClock.class);
        var separation = form.texts("separation", MOST_GROUPS, References::hasForm);
        if (form.sound() && infants.get() > people.get()) {
            form.reject("infants", "contradicts");
        }
        return () -> new HoldTerms.ForHousehold(
                people.get(),
                infants.get(),
                clock.get(),
                separation.get().stream().map(SeparationGroup::new).collect(Collectors.toUnmodifiableSet()));
    }

    private static Supplier<HoldTerms> block(JsonForm form) {
        var people = form.integer("people", 1, Centre.MOST_BEDS);
        var until = form.text("until", Dates::isMoment);
        return () -> new HoldTerms.ForBlock(people.get(), Dates.moment(until.get()));
    }

    static ExtendHold extend(HttpCommand command, HoldId hold) {
        var fence = command.body().integer("fence", 1, Integer.MAX_VALUE);
        return command.body()
                .build(() -> new ExtendHold(hold, fence.get(), command.context().at()));
    }

    static ReviewHold review(HttpCommand command, HoldId hold) {
        var fence = command.body().integer("fence", 1, Integer.MAX_VALUE);
        return command.body()
                .build(() -> new ReviewHold(hold, fence.get(), command.context().at()));
    }

    static ConfirmHold confirm(HttpCommand command, HoldId hold) {
        var form = command.body();
        var fence = form.integer("fence", 1, Integer.MAX_VALUE);
        var reservedUntil = form.text("reservedUntil", Dates::isMoment);
        return form.build(() -> new ConfirmHold(
                hold,
                fence.get(),
                Dates.moment(reservedUntil.get()),
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
