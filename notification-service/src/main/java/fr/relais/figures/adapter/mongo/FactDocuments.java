package fr.relais.figures.adapter.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.relais.platform.store.Fields;
import fr.relais.statistics.fact.AgeBand;
import fr.relais.statistics.fact.Exploitation;
import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.HouseholdForm;
import fr.relais.statistics.fact.Identification;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.fact.RefusalReason;
import fr.relais.statistics.fact.Region;
import fr.relais.statistics.fact.RequestOutcome;
import fr.relais.statistics.fact.Track;
import fr.relais.statistics.fact.UnmetReason;
import fr.relais.statistics.fact.WaitingBand;
import org.bson.Document;

/** What a fact says, as a document, both directions side by side. */
final class FactDocuments {

    private FactDocuments() {}

    static Document write(Fact fact) {
        var waited = fact.waited();
        return new Document("track", fact.track().name())
                .append("household", fact.household().name())
                .append("ages", names(fact.ages()))
                .append("region", fact.region().name())
                .append("outcome", fact.outcome().name())
                .append("waited", waited == null ? null : waited.name())
                .append("unmet", names(fact.unmet()))
                .append("refusals", names(fact.refusals()))
                .append("organisation", fact.organisation());
    }

    static Fact fact(String key, Quarter quarter, Document said) {
        var waited = said.getString("waited");
        return new Fact(
                UUID.fromString(key),
                quarter,
                Track.valueOf(Fields.text(said, "track")),
                HouseholdForm.valueOf(Fields.text(said, "household")),
                codes(said, "ages", AgeBand.class),
                Region.valueOf(Fields.text(said, "region")),
                RequestOutcome.valueOf(Fields.text(said, "outcome")),
                waited == null ? null : WaitingBand.valueOf(waited),
                codes(said, "unmet", UnmetReason.class),
                codes(said, "refusals", RefusalReason.class),
                Exploitation.NOT_GIVEN,
                Identification.NOT_GIVEN,
                Fields.text(said, "organisation"));
    }

    private static List<String> names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toList();
    }

    private static <E extends Enum<E>> Set<E> codes(Document said, String field, Class<E> type) {
        return Fields.texts(said, field).stream()
                .map(code -> Enum.valueOf(type, code))
                .collect(Collectors.toUnmodifiableSet());
    }
}
