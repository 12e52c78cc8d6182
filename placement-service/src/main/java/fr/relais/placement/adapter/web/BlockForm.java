package fr.relais.placement.adapter.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import fr.relais.placement.application.block.BlockDraft;
import fr.relais.placement.domain.block.BlockFile;
import fr.relais.placement.domain.block.OverrideReason;
import fr.relais.placement.domain.block.Window;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Language;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.platform.web.FieldError;
import fr.relais.platform.web.JsonForm;

/** Reads what coordinators say about a block. There is no field for a name: a name is drawn. */
final class BlockForm {

    private static final int MOST_PEOPLE = 500;
    private static final int MOST_ZONES = 101;
    private static final int MOST_LANGUAGES = 20;

    private final Territory territory;

    BlockForm(Territory territory) {
        this.territory = territory;
    }

    /** A block whose window begins now unless the form says when. */
    BlockDraft read(JsonForm form, Instant now) {
        var min = form.integer("min", 1, MOST_PEOPLE);
        var max = form.integer("max", 1, MOST_PEOPLE);
        var from = form.optionalText("from", BlockForm::isMoment);
        var until = form.text("until", BlockForm::isMoment);
        var file = file(form);
        if (form.sound() && min.get() > max.get()) {
            form.reject("max", "contradicts");
        }
        if (form.sound()) {
            Window.fault(begin(from, now), moment(until.get()), now)
                    .map(BlockForm::error)
                    .ifPresent(error -> form.reject(error.pointer(), error.code()));
        }
        return form.build(() ->
                new BlockDraft(min.get(), max.get(), new Window(begin(from, now), moment(until.get())), file.get()));
    }

    private Supplier<BlockFile> file(JsonForm form) {
        Supplier<Set<String>> zones = form.texts("zones", MOST_ZONES, territory::knows);
        var languages = form.texts("languages", MOST_LANGUAGES, Language::isKnown);
        var genders = form.codes("genders", Gender.class);
        if (form.sound() && zones.get().isEmpty()) {
            form.reject("zones", "required");
        }
        return () -> new BlockFile(zones.get(), languages.get(), genders.get());
    }

    Optional<OverrideReason> override(JsonForm form) {
        var override = form.optionalCode("override", OverrideReason.class);
        return form.build(override);
    }

    private static Instant begin(Supplier<Optional<String>> from, Instant now) {
        return from.get().map(BlockForm::moment).orElse(now);
    }

    private static FieldError error(Window.Fault fault) {
        return switch (fault) {
            case BEGINS_IN_THE_PAST -> new FieldError("from", "too-small");
            case ENDS_IN_THE_PAST -> new FieldError("until", "too-small");
            case ENDS_BEFORE_IT_BEGINS -> new FieldError("until", "contradicts");
            case TOO_LONG -> new FieldError("until", "too-large");
            case TOO_FAR_AHEAD -> new FieldError("from", "too-large");
        };
    }

    /** A moment as precise as it is kept. */
    private static Instant moment(String text) {
        return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isMoment(String text) {
        try {
            return Instant.parse(text) != null;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
