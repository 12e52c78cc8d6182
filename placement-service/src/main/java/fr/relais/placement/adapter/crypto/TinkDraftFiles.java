package fr.relais.placement.adapter.crypto;

import java.util.LinkedHashMap;
import java.util.List;

import fr.relais.placement.application.draft.DraftFiles;
import fr.relais.placement.domain.draft.Answers;
import fr.relais.placement.domain.draft.DraftId;
import fr.relais.placement.domain.request.SealedFile;
import org.bson.Document;
import reactor.core.publisher.Mono;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.texts;

/** Answers under the key of their draft, both directions side by side; in a list, as their names may have dots. */
final class TinkDraftFiles implements DraftFiles {

    private static final String ANSWERS = "answersOfDraft";
    private static final String QUESTION = "question";
    private static final String VALUES = "values";

    private final Seals seals;

    TinkDraftFiles(CaseKeys keys) {
        this.seals = new Seals(keys);
    }

    @Override
    public Mono<SealedFile> seal(DraftId draft, Answers answers) {
        return Mono.defer(() -> seals.seal(draft.value(), new Document(ANSWERS, write(answers))));
    }

    private static List<Document> write(Answers answers) {
        return answers.byQuestion().entrySet().stream()
                .map(entry -> new Document(QUESTION, entry.getKey()).append(VALUES, entry.getValue()))
                .toList();
    }

    @Override
    public Mono<Answers> open(DraftId draft, SealedFile answers) {
        return seals.open(draft.value(), answers).map(TinkDraftFiles::read);
    }

    private static Answers read(Document document) {
        var answers = new LinkedHashMap<String, List<String>>();
        documents(document, ANSWERS).forEach(one -> answers.put(text(one, QUESTION), texts(one, VALUES)));
        return new Answers(answers);
    }
}
