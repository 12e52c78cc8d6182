package fr.relais.placement.adapter.mongo;

import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.placement.domain.matching.SeparationGroup;
import org.bson.Document;

import static fr.relais.platform.store.Fields.texts;

/** Whom somebody must not meet, in a document; absent when nobody is named. */
final class SeparationDocuments {

    private static final String FIELD = "separation";

    private SeparationDocuments() {}

    static void write(Document document, Set<SeparationGroup> groups) {
        if (!groups.isEmpty()) {
            document.append(
                    FIELD, groups.stream().map(SeparationGroup::value).sorted().toList());
        }
    }

    static Set<SeparationGroup> separation(Document document) {
        return document.containsKey(FIELD)
                ? texts(document, FIELD).stream().map(SeparationGroup::new).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
