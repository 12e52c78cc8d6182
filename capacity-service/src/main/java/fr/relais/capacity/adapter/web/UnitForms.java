package fr.relais.capacity.adapter.web;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.relais.capacity.domain.centre.AgeBand;
import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.AnnounceBeds;
import fr.relais.capacity.domain.centre.Autonomy;
import fr.relais.capacity.domain.centre.BedId;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.DeclareUnit;
import fr.relais.capacity.domain.centre.DeclareVacancy;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.Feature;
import fr.relais.capacity.domain.centre.Gender;
import fr.relais.capacity.domain.centre.HouseholdType;
import fr.relais.capacity.domain.centre.LanguageCode;
import fr.relais.capacity.domain.centre.LanguageLevel;
import fr.relais.capacity.domain.centre.MakeUnavailable;
import fr.relais.capacity.domain.centre.Publics;
import fr.relais.capacity.domain.centre.ReplaceUnitTerms;
import fr.relais.capacity.domain.centre.SchemeId;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.UnitId;
import fr.relais.capacity.domain.centre.UnitTerms;
import fr.relais.platform.reference.References;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.JsonForm;

/** Bodies about units and their beds, read into commands. */
final class UnitForms {

    private static final int MOST_COTS = 50;
    private static final int MOST_LANGUAGES = 40;
    private static final Set<AgeBand> MINOR_BANDS =
            Collections.unmodifiableSet(EnumSet.of(AgeBand.INFANT, AgeBand.CHILD, AgeBand.TEEN, AgeBand.MINOR));

    private UnitForms() {}

    /** @param bedIds the id of each bed by its number, the same at every repeat of the command */
    static DeclareUnit declareUnit(HttpCommand command, UnitId unit, Function<Integer, BedId> bedIds) {
        var form = command.body();
        var mode = form.code("mode", AllocationMode.class);
        var capacity = form.integer("capacity", 1, Centre.MOST_BEDS);
        var terms = terms(form);
        var availableFrom = form.optionalText("availableFrom", Dates::isDate);
        return form.build(() -> new DeclareUnit(
                unit,
                mode.get(),
                terms.get(),
                IntStream.range(0, capacity.get()).boxed().map(bedIds).toList(),
                availableFrom.get().map(LocalDate::parse).orElse(null),
                command.context().at()));
    }

    static ReplaceUnitTerms replaceTerms(HttpCommand command, UnitId unit) {
        var terms = terms(command.body());
        return command.body()
                .build(() -> new ReplaceUnitTerms(
                        unit, terms.get(), command.context().at()));
    }

    static DeclareVacancy declareVacancy(HttpCommand command, UnitId unit) {
        var beds = command.body().integer("beds", 1, Centre.MOST_BEDS, 0);
        var freshUntil = command.body().optionalText("freshUntil", Dates::isMoment);
        return command.body()
                .build(() -> new DeclareVacancy(
                        unit,
                        beds.get() == 0 ? null : beds.get(),
                        freshUntil.get().map(Dates::moment).orElse(null),
                        command.context().at()));
    }

    static AnnounceBeds announce(HttpCommand command, UnitId unit) {
        var beds = command.body().integer("beds", 1, Centre.MOST_BEDS);
        var availableFrom = command.body().text("availableFrom", Dates::isDate);
        return command.body()
                .build(() -> new AnnounceBeds(
                        unit,
                        beds.get(),
                        LocalDate.parse(availableFrom.get()),
                        command.context().at()));
    }

    static MakeUnavailable makeUnavailable(HttpCommand command, UnitId unit) {
        var form = command.body();
        var beds = form.integer("beds", 1, Centre.MOST_BEDS);
        var reason = form.text("reason", UnitForms::isSelectable);
        var expectedReturn = form.optionalText("expectedReturn", Dates::isDate);
        return form.build(() -> new MakeUnavailable(
                unit,
                beds.get(),
                UnavailableReason.valueOf(reason.get()),
                expectedReturn.get().map(LocalDate::parse).orElse(null),
                command.context().at()));
    }

    private static Supplier<UnitTerms> terms(JsonForm form) {
        var durationClass = form.code("durationClass", DurationClass.class);
        var cots = form.integer("cots", 0, MOST_COTS, 0);
        var publics = form.object("publics", UnitForms::publics);
        var features = form.codes("features", Feature.class);
        var languages = languages(form);
        var autonomy = form.optionalCode("autonomy", Autonomy.class);
        var scheme = form.optionalText("scheme", References::hasForm);
        return () -> new UnitTerms(
                durationClass.get(),
                cots.get(),
                publics.get(),
                features.get(),
                languages.get(),
                autonomy.get().orElse(Autonomy.NONE),
                scheme.get().map(SchemeId::new).orElse(null));
    }

    private static Supplier<Map<LanguageCode, LanguageLevel>> languages(JsonForm form) {
        var languages = form.objects("languages", 0, MOST_LANGUAGES, UnitForms::language);
        if (form.sound()
                && languages.get().stream().map(Map.Entry::getKey).distinct().count()
                        < languages.get().size()) {
            form.reject("languages", "duplicate");
        }
        return () ->
                languages.get().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Supplier<Map.Entry<LanguageCode, LanguageLevel>> language(JsonForm form) {
        var code = form.text("code", LanguageCode::isKnown);
        var level = form.code("level", LanguageLevel.class);
        return () -> Map.entry(new LanguageCode(code.get()), level.get());
    }

    static Supplier<Publics> publics(JsonForm form) {
        var ageBands = some(form, "ageBands", AgeBand.class);
        var genders = some(form, "genders", Gender.class);
        var householdTypes = some(form, "householdTypes", HouseholdType.class);
        var minorsAlone = form.optionalFlag("minorsAlone");
        if (minorsAlone.get() && Collections.disjoint(ageBands.get(), MINOR_BANDS)) {
            form.reject("minorsAlone", "contradicts");
        }
        return () -> new Publics(ageBands.get(), genders.get(), householdTypes.get(), minorsAlone.get());
    }

    /** A unit that takes nobody is a mistake. */
    private static <T extends Enum<T>> Supplier<Set<T>> some(JsonForm form, String field, Class<T> type) {
        var codes = form.codes(field, type);
        if (codes.get().isEmpty()) {
            form.reject(field, "too-few");
        }
        return codes;
    }

    private static boolean isSelectable(String reason) {
        for (var known : UnavailableReason.values()) {
            if (known.name().equals(reason)) {
                return known.selectable();
            }
        }
        return false;
    }
}
