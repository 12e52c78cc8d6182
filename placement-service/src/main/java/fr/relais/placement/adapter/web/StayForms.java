package fr.relais.placement.adapter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import fr.relais.placement.domain.household.Language;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.stay.Caring.Held;
import fr.relais.placement.domain.stay.Living.Away;
import fr.relais.placement.domain.stay.Regime;
import fr.relais.placement.domain.stay.ReviewKind;
import fr.relais.placement.domain.stay.RightsFamily;
import fr.relais.placement.domain.stay.RightsInformation;
import fr.relais.platform.web.JsonForm;
import org.jspecify.annotations.Nullable;

/** Reads what a centre records of a stay. No field of it takes a sentence. */
final class StayForms {

    private StayForms() {}

    /** A departure: where to, and when if it was not just now. */
    static Left departure(JsonForm form) {
        var exit = form.code("destination", ExitDestination.class);
        var leftAt = form.optionalText("leftAt", Dates::isMoment);
        if (form.sound() && !exit.get().said()) {
            form.reject("destination", "unsupported");
        }
        return form.build(
                () -> new Left(exit.get(), leftAt.get().map(Dates::moment).orElse(null)));
    }

    /** Who left, as a centre says it. */
    record Left(ExitDestination exit, @Nullable Instant at) {}

    static Away absence(JsonForm form) {
        var since = form.text("since", Dates::isMoment);
        var expectedReturn = form.optionalText("expectedReturn", Dates::isMoment);
        var minor = form.flag("minor");
        return form.build(() -> new Away(
                Dates.moment(since.get()),
                expectedReturn.get().map(Dates::moment).orElse(null),
                minor.get()));
    }

    static boolean danger(JsonForm form) {
        return form.build(form.flag("inDanger"));
    }

    static Held review(JsonForm form) {
        var kind = form.code("kind", ReviewKind.class);
        var heldOn = form.text("heldOn", Dates::isDay);
        var nextOn = form.optionalText("nextOn", Dates::isDay);
        if (form.sound() && kind.get() != ReviewKind.STAY && nextOn.get().isPresent()) {
            form.reject("nextOn", "unsupported");
        }
        return form.build(() -> new Held(
                kind.get(),
                LocalDate.parse(heldOn.get()),
                nextOn.get().map(LocalDate::parse).orElse(null)));
    }

    static Grounds identification(JsonForm form) {
        var groundsOn = form.text("reasonableGroundsOn", Dates::isDay);
        var regime = form.code("regime", Regime.class);
        return form.build(() -> new Grounds(LocalDate.parse(groundsOn.get()), regime.get()));
    }

    /** Since when there are reasonable grounds, and how the days are counted. Read, and not kept. */
    record Grounds(LocalDate on, Regime regime) {}

    static YearMonth transition(JsonForm form) {
        var dueIn = form.text("dueIn", Dates::isMonth);
        return form.build(() -> YearMonth.parse(dueIn.get()));
    }

    static RightsInformation rights(JsonForm form) {
        var families = form.codes("families", RightsFamily.class);
        var language = form.text("language", Language::isKnown);
        var interpreter = form.flag("interpreter");
        var toldOn = form.text("toldOn", Dates::isDay);
        if (form.sound() && families.get().isEmpty()) {
            form.reject("families", "too-few");
        }
        return form.build(() -> new RightsInformation(
                families.get(), language.get(), interpreter.get(), LocalDate.parse(toldOn.get())));
    }
}
