package fr.relais.placement.adapter.web;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.placement.application.Draft;
import fr.relais.placement.application.Draft.TransferDraft;
import fr.relais.placement.application.block.SubmitOutOfBlock.PersonDraft;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Language;
import fr.relais.placement.domain.household.LanguageLevel;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.household.Wish;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.Track;
import fr.relais.placement.domain.request.TransferReason;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.platform.web.JsonForm;

/** Reads a request as a referrer fills it in. What has no field here cannot be said, however it is spelt. */
final class SubmissionForm {

    private static final int MOST_ZONES = 101;
    private static final int MOST_LANGUAGES = 10;

    private final Territory territory;

    SubmissionForm(Territory territory) {
        this.territory = territory;
    }

    Draft read(JsonForm form) {
        var track = form.code("track", Track.class);
        var tier = form.code("dangerTier", DangerTier.class);
        var file = file(form);
        var household = form.optionalText("householdRef", Reference::isReference);
        var pace = form.optionalCode("pace", Pace.class);
        if (form.sound() && pace.get().isPresent() && !track.get().choosesItsPace()) {
            form.reject("pace", "contradicts");
        }
        var transfer = form.optionalObject("transfer", SubmissionForm::transfer);
        return form.build(() -> new Draft(
                track.get(),
                tier.get(),
                file.get(),
                household.get().map(Reference::new).orElse(null),
                pace.get().orElse(null),
                transfer.get().orElse(null)));
    }

    /** Somebody who comes out of an operation: always an emergency, spoken for by the organisation that is named. */
    PersonDraft readOutOfBlock(JsonForm form) {
        var organisation = form.text("organisation", text -> !text.isBlank());
        var tier = form.code("dangerTier", DangerTier.class);
        var file = file(form);
        return form.build(() -> new PersonDraft(
                organisation.get(), new Draft(Track.EMERGENCY, tier.get(), file.get(), null, null, null)));
    }

    private Supplier<Function<String, CaseFile>> file(JsonForm form) {
        var household = form.object("household", SubmissionForm::household);
        var relocation = form.code("relocation", Relocation.class);
        var danger = form.texts("dangerZones", MOST_ZONES, territory::knows);
        var local = form.texts("localZones", MOST_ZONES, territory::knows);
        var ocean = form.optionalFlag("oceanCrossing");
        var departsFrom = form.optionalText("departsFrom", territory::knows);
        var needs = form.codes("needs", Need.class);
        var wishes = form.codes("wishes", Wish.class);
        var languages = languages(form);
        var agrees = form.object("agreement", agreement -> agreement.flag("toBeLookedFor"));
        return () -> departement -> new CaseFile(
                household.get(),
                relocation.get(),
                danger.get(),
                local.get(),
                ocean.get(),
                departsFrom.get().orElseGet(() -> startingFrom(departement, local.get())),
                needs.get(),
                wishes.get(),
                languages.get(),
                agrees.get());
    }

    private static Supplier<TransferDraft> transfer(JsonForm form) {
        var of = form.text("of", Reference::isReference);
        var reason = form.code("reason", TransferReason.class);
        if (form.sound() && !reason.get().said()) {
            form.reject("reason", "unsupported");
        }
        return () -> new TransferDraft(new Reference(of.get()), reason.get());
    }

    private static Supplier<List<Language>> languages(JsonForm form) {
        var languages = form.objects("languages", 0, MOST_LANGUAGES, SubmissionForm::language);
        if (form.sound()
                && languages.get().stream().map(Language::code).distinct().count()
                        < languages.get().size()) {
            form.reject("languages", "duplicate");
        }
        return languages;
    }

    /** Whoever looks only where she is, is there; else where her association is. */
    private static String startingFrom(String departement, Set<String> localZones) {
        return localZones.isEmpty() || localZones.contains(departement) ? departement : Collections.min(localZones);
    }

    private static Supplier<Household> household(JsonForm form) {
        Supplier<List<Person>> people = form.objects("people", 1, Household.LARGEST, SubmissionForm::person);
        return () -> new Household(people.get());
    }

    private static Supplier<Person> person(JsonForm form) {
        var band = form.code("ageBand", AgeBand.class);
        var gender = form.code("gender", Gender.class);
        var status = form.code("ageStatus", AgeStatus.class);
        var parent = form.optionalFlag("parentOfMinors");
        return () -> new Person(band.get(), gender.get(), status.get(), parent.get());
    }

    private static Supplier<Language> language(JsonForm form) {
        var code = form.text("code", Language::isKnown);
        var level = form.code("level", LanguageLevel.class);
        return () -> new Language(code.get(), level.get());
    }
}
