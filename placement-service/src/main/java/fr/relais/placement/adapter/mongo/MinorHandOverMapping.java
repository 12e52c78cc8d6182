package fr.relais.placement.adapter.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.placement.domain.minor.Administrator;
import fr.relais.placement.domain.minor.Answer;
import fr.relais.placement.domain.minor.Mark;
import fr.relais.placement.domain.minor.MinorHandOver;
import fr.relais.placement.domain.minor.MinorHandOverEvent;
import fr.relais.placement.domain.minor.MinorTask;
import fr.relais.placement.domain.minor.ProtectionDecision;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** A hand-over as a document: who decides and what was said, nothing about the minor. */
final class MinorHandOverMapping implements AggregateMapping<MinorHandOver, MinorHandOverEvent> {

    @Override
    public Document write(MinorHandOver handOver) {
        var told = new Document();
        handOver.told().forEach((task, day) -> told.append(task.name(), day.toString()));
        return new Document("ref", handOver.ref().value())
                .append("departement", handOver.departement())
                .append("openedAt", Date.from(handOver.openedAt()))
                .append("answer", write(handOver.answer()))
                .append("asked", write(handOver.administrator().asked()))
                .append("designated", write(handOver.administrator().designated()))
                .append("told", told);
    }

    @Override
    public MinorHandOver read(Document root) {
        var state = required(root, "state", Document.class);
        return new MinorHandOver(
                new RequestId(UUID.fromString(text(root, "_id"))),
                new Reference(text(state, "ref")),
                text(state, "departement"),
                time(state, "openedAt"),
                answer(required(state, "answer", Document.class)),
                new Administrator(mark(state, "asked"), mark(state, "designated")),
                told(required(state, "told", Document.class)));
    }

    private static Document write(Answer answer) {
        return new Document("acknowledged", write(answer.acknowledged()))
                .append(
                        "renewals",
                        answer.renewals().stream()
                                .map(MinorHandOverMapping::write)
                                .toList())
                .append(
                        "decision",
                        answer.decision() == null ? null : answer.decision().name())
                .append("decided", write(answer.decided()));
    }

    private static Answer answer(Document answer) {
        var decision = answer.getString("decision");
        return new Answer(
                mark(answer, "acknowledged"),
                documents(answer, "renewals").stream()
                        .map(MinorHandOverMapping::mark)
                        .toList(),
                decision == null ? null : ProtectionDecision.valueOf(decision),
                mark(answer, "decided"));
    }

    private static @Nullable Document write(@Nullable Mark mark) {
        return mark == null ? null : new Document("by", mark.by()).append("at", Date.from(mark.at()));
    }

    private static @Nullable Mark mark(Document document, String field) {
        var mark = document.get(field, Document.class);
        return mark == null ? null : mark(mark);
    }

    private static Mark mark(Document mark) {
        return new Mark(text(mark, "by"), time(mark, "at"));
    }

    private static Map<MinorTask, LocalDate> told(Document told) {
        var read = new EnumMap<MinorTask, LocalDate>(MinorTask.class);
        told.keySet().forEach(task -> read.put(MinorTask.valueOf(task), LocalDate.parse(text(told, task))));
        return read;
    }

    @Override
    public Document lookup(MinorHandOver handOver) {
        var lookup = new Document("ref", handOver.ref().value())
                .append("departement", handOver.departement())
                .append("openedAt", Date.from(handOver.openedAt()));
        handOver.due().ifPresent(due -> lookup.append("due", Date.from(due)));
        return lookup;
    }

    @Override
    public List<OutgoingEvent> wire(MinorHandOver handOver, MinorHandOverEvent event) {
        return List.of(MinorHandOverMessages.of(handOver.ref(), event));
    }
}
