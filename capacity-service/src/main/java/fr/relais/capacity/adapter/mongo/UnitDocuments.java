package fr.relais.capacity.adapter.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.Autonomy;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.Feature;
import fr.relais.capacity.domain.centre.LanguageCode;
import fr.relais.capacity.domain.centre.LanguageLevel;
import fr.relais.capacity.domain.centre.SchemeId;
import fr.relais.capacity.domain.centre.Unit;
import fr.relais.capacity.domain.centre.UnitId;
import fr.relais.capacity.domain.centre.UnitTerms;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.capacity.adapter.mongo.PublicsDocuments.codes;
import static fr.relais.capacity.adapter.mongo.PublicsDocuments.set;
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
        var document = new Document("durationClass", terms.durationClass().name()).append("cots", terms.cots());
        PublicsDocuments.write(document, terms.publics());
        document.append("features", codes(terms.features()));
        writeLanguages(document, terms.languages());
        document.append("autonomy", terms.autonomy().name());
        var scheme = terms.scheme();
        return scheme == null ? document : document.append("scheme", scheme.value());
    }

    private static UnitTerms terms(Document document) {
        return new UnitTerms(
                DurationClass.valueOf(text(document, "durationClass")),
                integer(document, "cots"),
                PublicsDocuments.read(document),
                set(document, "features", Feature::valueOf),
                languages(document),
                autonomy(document),
                scheme(document));
    }

    /** The codes as they always were, and their levels beside them: who knows of no levels reads it too. */
    private static void writeLanguages(Document document, Map<LanguageCode, LanguageLevel> languages) {
        var levels = new TreeMap<String, Object>();
        languages.forEach((code, level) -> levels.put(code.value(), level.name()));
        document.append("languages", List.copyOf(levels.keySet())).append("languageLevels", new Document(levels));
    }

    private static Map<LanguageCode, LanguageLevel> languages(Document document) {
        var levels = Optional.ofNullable(document.get("languageLevels", Document.class))
                .orElseGet(Document::new);
        return texts(document, "languages").stream()
                .collect(Collectors.toUnmodifiableMap(LanguageCode::new, code -> level(levels.getString(code))));
    }

    /** What was stored before there were levels was to be what the staff really speaks. */
    private static LanguageLevel level(@Nullable String stored) {
        return stored == null ? LanguageLevel.FLUENT : LanguageLevel.valueOf(stored);
    }

    /** Terms stored before anybody was asked about it ask for none. */
    private static Autonomy autonomy(Document document) {
        var stored = document.getString("autonomy");
        return stored == null ? Autonomy.NONE : Autonomy.valueOf(stored);
    }

    private static @Nullable SchemeId scheme(Document document) {
        var stored = document.getString("scheme");
        return stored == null ? null : new SchemeId(stored);
    }
}
