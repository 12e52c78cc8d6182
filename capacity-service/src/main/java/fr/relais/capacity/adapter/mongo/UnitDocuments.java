package fr.relais.capacity.adapter.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.relais.capacity.domain.centre.AgeBand;
import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.Feature;
import fr.relais.capacity.domain.centre.Gender;
import fr.relais.capacity.domain.centre.HouseholdType;
import fr.relais.capacity.domain.centre.LanguageCode;
import fr.relais.capacity.domain.centre.Publics;
import fr.relais.capacity.domain.centre.Unit;
import fr.relais.capacity.domain.centre.UnitId;
import fr.relais.capacity.domain.centre.UnitTerms;
import org.bson.Document;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.integer;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.texts;

/** A unit as stored, both directions side by side. */
final class UnitDocuments {

    private UnitDocuments() {}

    static Document write(Unit unit) {
        return new Document("id", unit.id().value())
                .append("mode", unit.mode().name())
                .append("capacity", unit.capacity())
                .append("terms", write(unit.terms()))
                .append("beds", unit.beds().stream().map(BedDocuments::write).toList());
    }

    static Unit read(Document document) {
        return new Unit(
                new UnitId(text(document, "id")),
                AllocationMode.valueOf(text(document, "mode")),
                integer(document, "capacity"),
                terms(required(document, "terms", Document.class)),
                documents(document, "beds").stream().map(BedDocuments::read).toList());
    }

    private static Document write(UnitTerms terms) {
        var publics = terms.publics();
        return new Document("durationClass", terms.durationClass().name())
                .append("cots", terms.cots())
                .append("ageBands", codes(publics.ageBands()))
                .append("genders", codes(publics.genders()))
                .append("householdTypes", codes(publics.householdTypes()))
                .append("minorsAlone", publics.minorsAlone())
                .append("features", codes(terms.features()))
                .append(
                        "languages",
                        terms.languages().stream()
                                .map(LanguageCode::value)
                                .sorted()
                                .toList());
    }

    private static UnitTerms terms(Document document) {
        return new UnitTerms(
                DurationClass.valueOf(text(document, "durationClass")),
                integer(document, "cots"),
                new Publics(
                        set(document, "ageBands", AgeBand::valueOf),
                        set(document, "genders", Gender::valueOf),
                        set(document, "householdTypes", HouseholdType::valueOf),
                        required(document, "minorsAlone", Boolean.class)),
                set(document, "features", Feature::valueOf),
                set(document, "languages", LanguageCode::new));
    }

    private static List<String> codes(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toList();
    }

    private static <T> Set<T> set(Document document, String field, Function<String, T> code) {
        return texts(document, field).stream().map(code).collect(Collectors.toUnmodifiableSet());
    }
}
