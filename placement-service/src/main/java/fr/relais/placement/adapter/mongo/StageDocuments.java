package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;

import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.Agreed;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.SetAside;
import fr.relais.placement.domain.request.Stage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.optionalTime;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.texts;
import static fr.relais.platform.store.Fields.time;

/** Stages as documents: a name fixed once stored, and the fields of that stage only. */
final class StageDocuments {

    private StageDocuments() {}

    /** The stored name of a stage; never derived from its class. */
    static String nameOf(Stage stage) {
        if (stage instanceof Stage.Assessing) {
            return "ASSESSING";
        }
        if (stage instanceof Stage.Matching) {
            return "MATCHING";
        }
        if (stage instanceof Stage.Soliciting) {
            return "SOLICITING";
        }
        if (stage instanceof Stage.Waiting) {
            return "WAITING";
        }
        if (stage instanceof Stage.Intending) {
            return "INTENDING";
        }
        if (stage instanceof SetAside aside) {
            return CourseDocuments.nameOf(aside);
        }
        if (stage instanceof Stage.WithOffer with) {
            return nameOf(with);
        }
        return stage instanceof Stage.Ended ? "ENDED" : "WITHDRAWN";
    }

    private static String nameOf(Stage.WithOffer stage) {
        if (stage instanceof Stage.Offered) {
            return "OFFERED";
        }
        if (stage instanceof Stage.Accepted) {
            return "ACCEPTED";
        }
        if (stage instanceof Stage.PreAdmission) {
            return "PRE_ADMISSION";
        }
        if (stage instanceof Agreed.InTransit) {
            return "IN_TRANSIT";
        }
        return stage instanceof Stage.Confirmed ? "CONFIRMED" : "PLACED";
    }

    static Document write(Stage stage) {
        var document = new Document("name", nameOf(stage));
        if (stage instanceof Stage.Waiting waiting) {
            document.append("since", Date.from(waiting.since()))
                    .append(
                            "reasons",
                            waiting.reasons().stream().map(Enum::name).sorted().toList());
        } else if (stage instanceof Stage.Assessing assessing) {
            AssessmentDocuments.write(document, assessing);
        } else if (stage instanceof Stage.Soliciting soliciting) {
            document.append("topUp", soliciting.topUp());
        } else if (stage instanceof Stage.Intending intending) {
            document.append("intent", OfferDocuments.write(intending.intent()));
        } else if (stage instanceof Stage.WithOffer with) {
            document.append("offer", OfferDocuments.write(with.offer()));
            writeRest(document, with);
        } else if (stage instanceof Stage.Ended ended) {
            document.append("offer", OfferDocuments.write(ended.lived()))
                    .append("arrivedAt", Date.from(ended.arrivedAt()))
                    .append("leftAt", Date.from(ended.leftAt()))
                    .append("stayEnded", ended.stayEnded());
            if (ended.closedAt() != null) {
                document.append("closedAt", Date.from(ended.closedAt()));
            }
        } else if (stage instanceof SetAside aside) {
            CourseDocuments.write(document, aside);
        } else if (stage instanceof Stage.Withdrawn withdrawn) {
            document.append("at", Date.from(withdrawn.at()));
        }
        return document;
    }

    private static void writeRest(Document document, Stage.WithOffer stage) {
        if (stage instanceof Stage.Accepted accepted) {
            document.append("reservedUntil", Date.from(accepted.reservedUntil()));
        } else if (stage instanceof Stage.PreAdmission open) {
            PreparationDocuments.write(document, open);
        } else if (stage instanceof Agreed agreed) {
            CourseDocuments.write(document, agreed);
        } else if (stage instanceof Stage.Placed placed) {
            document.append("arrivedAt", Date.from(placed.arrivedAt())).append("stayOpened", placed.stayOpened());
        }
    }

    static Stage stage(Document document) {
        var name = text(document, "name");
        return switch (name) {
            case "ASSESSING" -> AssessmentDocuments.assessing(document);
            case "SOLICITING" -> new Stage.Soliciting(flag(document, "topUp"));
            case "MATCHING" -> new Stage.Matching();
            case "WAITING" ->
                new Stage.Waiting(
                        time(document, "since"),
                        texts(document, "reasons").stream()
                                .map(WaitingReason::valueOf)
                                .collect(Collectors.toUnmodifiableSet()));
            case "INTENDING" ->
                new Stage.Intending(OfferDocuments.intent(required(document, "intent", Document.class)));
            case "OFFERED" -> new Stage.Offered(offer(document));
            case "ACCEPTED" -> new Stage.Accepted(offer(document), time(document, "reservedUntil"));
            case "PRE_ADMISSION" -> PreparationDocuments.preAdmission(document, offer(document));
            case "CONFIRMED" -> CourseDocuments.confirmed(document, offer(document));
            case "IN_TRANSIT" -> CourseDocuments.inTransit(document, offer(document));
            case "ON_HOLD" -> CourseDocuments.onHold(document);
            case "REDIRECTED" -> CourseDocuments.redirected(document);
            case "PLACED" ->
                new Stage.Placed(offer(document), time(document, "arrivedAt"), flag(document, "stayOpened"));
            case "ENDED" ->
                new Stage.Ended(
                        offer(document), time(document, "arrivedAt"), time(document, "leftAt"), closedAt(document));
            case "WITHDRAWN" -> new Stage.Withdrawn(time(document, "at"));
            default -> throw new IllegalStateException("a stored stage has an unknown name");
        };
    }

    /** One stored before this was kept is taken to have been closed when she left. */
    private static @Nullable Instant closedAt(Document document) {
        if (!flag(document, "stayEnded")) {
            return null;
        }
        var closedAt = optionalTime(document, "closedAt");
        return closedAt == null ? time(document, "leftAt") : closedAt;
    }

    private static Offer offer(Document document) {
        return OfferDocuments.offer(required(document, "offer", Document.class));
    }

    private static boolean flag(Document document, String field) {
        return required(document, field, Boolean.class);
    }
}
