package fr.relais.placement.adapter.crypto;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import org.bson.Document;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.texts;

/** A case file as the document that is encrypted, both directions side by side. */
final class CaseFileDocuments {

    private CaseFileDocuments() {}

    static Document write(CaseFile file) {
        return new Document(
                        "people",
                        file.household().people().stream()
                                .map(CaseFileDocuments::write)
                                .toList())
                .append("relocation", file.relocation().name())
                .append("dangerZones", List.copyOf(file.dangerZones()))
                .append("localZones", List.copyOf(file.localZones()))
                .append("oceanCrossing", file.oceanCrossing())
                .append("departsFrom", file.departsFrom())
                .append("needs", names(file.needs()))
                .append("wishes", names(file.wishes()))
                .append(
                        "languages",
                        file.languages().stream().map(CaseFileDocuments::write).toList())
                .append("agreesToBeLookedFor", file.agreesToBeLookedFor());
    }

    static CaseFile file(Document document) {
        return new CaseFile(
                new Household(documents(document, "people").stream()
                        .map(CaseFileDocuments::person)
                        .toList()),
                Relocation.valueOf(text(document, "relocation")),
                Set.copyOf(texts(document, "dangerZones")),
                Set.copyOf(texts(document, "localZones")),
                required(document, "oceanCrossing", Boolean.class),
                text(document, "departsFrom"),
                codes(document, "needs", Need::valueOf),
                codes(document, "wishes", Wish::valueOf),
                documents(document, "languages").stream()
                        .map(CaseFileDocuments::language)
                        .toList(),
                required(document, "agreesToBeLookedFor", Boolean.class));
    }

    private static Document write(Person person) {
        return new Document("ageBand", person.ageBand().name())
                .append("gender", person.gender().name())
                .append("ageStatus", person.ageStatus().name())
                .append("parentOfMinors", person.parentOfMinors());
    }

    private static Person person(Document document) {
        return new Person(
                AgeBand.valueOf(text(document, "ageBand")),
                Gender.valueOf(text(document, "gender")),
                AgeStatus.valueOf(text(document, "ageStatus")),
                required(document, "parentOfMinors", Boolean.class));
    }

    private static Document write(Language language) {
        return new Document("code", language.code())
                .append("level", language.level().name());
    }

    private static Language language(Document document) {
        return new Language(text(document, "code"), LanguageLevel.valueOf(text(document, "level")));
    }

    private static List<String> names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toList();
    }

    private static <T> Set<T> codes(Document document, String field, Function<String, T> code) {
        return texts(document, field).stream().map(code).collect(Collectors.toUnmodifiableSet());
    }
}
