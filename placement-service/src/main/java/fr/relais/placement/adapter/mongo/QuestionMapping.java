package fr.relais.placement.adapter.mongo;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.question.CentreQuestion;
import fr.relais.placement.domain.question.CentreQuestion.Answered;
import fr.relais.placement.domain.question.CentreQuestion.Asked;
import fr.relais.placement.domain.question.CentreQuestion.Subject;
import fr.relais.placement.domain.question.QuestionCode;
import fr.relais.placement.domain.question.QuestionEvent;
import fr.relais.placement.domain.question.QuestionId;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** A centre's question as a document, and its events on the wire: codes under its own id, never the case. */
final class QuestionMapping implements AggregateMapping<CentreQuestion, QuestionEvent> {

    @Override
    public Document write(CentreQuestion question) {
        var subject = question.subject();
        var asked = question.asked();
        var state = new Document("ref", question.ref().value())
                .append("request", subject.request().toString())
                .append("caseRef", subject.caseRef().value())
                .append("offerRef", subject.offerRef().value())
                .append("organisation", subject.organisation())
                .append("urgent", subject.urgent())
                .append("code", question.code().name())
                .append("asked", new Document("by", asked.by()).append("at", Date.from(asked.at())));
        var answered = question.answered();
        return answered == null ? state : state.append("answered", write(answered));
    }

    private static Document write(Answered answered) {
        return new Document("answer", new Binary(answered.answer().bytes()))
                .append("by", answered.by())
                .append("at", Date.from(answered.at()));
    }

    @Override
    public CentreQuestion read(Document root) {
        var state = required(root, "state", Document.class);
        var asked = required(state, "asked", Document.class);
        return new CentreQuestion(
                new QuestionId(UUID.fromString(text(root, "_id"))),
                new Reference(text(state, "ref")),
                new Subject(
                        new RequestId(UUID.fromString(text(state, "request"))),
                        new Reference(text(state, "caseRef")),
                        new Reference(text(state, "offerRef")),
                        text(state, "organisation"),
                        required(state, "urgent", Boolean.class)),
                QuestionCode.valueOf(text(state, "code")),
                new Asked(text(asked, "by"), time(asked, "at")),
                answered(state.get("answered", Document.class)));
    }

    private static @Nullable Answered answered(@Nullable Document answered) {
        return answered == null
                ? null
                : new Answered(
                        new SealedFile(
                                required(answered, "answer", Binary.class).getData()),
                        text(answered, "by"),
                        time(answered, "at"));
    }

    @Override
    public Document lookup(CentreQuestion question) {
        return new Document("ref", question.ref().value())
                .append("request", question.subject().request().toString());
    }

    @Override
    public List<OutgoingEvent> wire(CentreQuestion question, QuestionEvent event) {
        if (event instanceof QuestionEvent.Told told) {
            return List.of(RequestMessages.notice(told.notice(), told.key().value()));
        }
        if (event instanceof QuestionEvent.QuestionAsked asked) {
            return message(
                    question,
                    PlacementMessages.QUESTION_ASKED,
                    Map.of("question", asked.code().name()));
        }
        return message(question, PlacementMessages.QUESTION_ANSWERED, Map.of());
    }

    private static List<OutgoingEvent> message(CentreQuestion question, String type, Map<String, Object> data) {
        return List.of(new OutgoingEvent(Topics.PLACEMENT_EVENTS, question.id().toString(), type, data));
    }
}
