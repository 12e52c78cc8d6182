package fr.relais.capacity.adapter.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.relais.capacity.domain.centre.AgeBand;
import fr.relais.capacity.domain.centre.Gender;
import fr.relais.capacity.domain.centre.HouseholdType;
import fr.relais.capacity.domain.centre.Publics;
import org.bson.Document;

import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.texts;

/** Publics, which units and conventions have, as fields of theirs; both directions side by side. */
final class PublicsDocuments {

    private PublicsDocuments() {}

    static void write(Document document, Publics publics) {
        document.append("ageBands", codes(publics.ageBands()))
                .append("genders", codes(publics.genders()))
                .append("householdTypes", codes(publics.householdTypes()))
                .append("minorsAlone", publics.minorsAlone());
    }

    static Publics read(Document document) {
        return new Publics(
                set(document, "ageBands", AgeBand::valueOf),
                set(document, "genders", Gender::valueOf),
                set(document, "householdTypes", HouseholdType::valueOf),
                required(document, "minorsAlone", Boolean.class));
    }

    static List<String> codes(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toList();
    }

    static <T> Set<T> set(Document document, String field, Function<String, T> code) {
        return texts(document, field).stream().map(code).collect(Collectors.toUnmodifiableSet());
    }
}
