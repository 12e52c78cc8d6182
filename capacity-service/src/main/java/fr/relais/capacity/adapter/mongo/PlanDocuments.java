package fr.relais.capacity.adapter.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import fr.relais.capacity.application.exchange.AvailabilityPlan;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.UnitId;
import fr.relais.capacity.domain.exchange.PlannedUnit;
import fr.relais.capacity.domain.exchange.UnitCount;
import fr.relais.capacity.domain.exchange.UnitStatement;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.integer;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;

/** What a table of availability will do, as stored, both directions side by side. */
final class PlanDocuments {

    private PlanDocuments() {}

    static Document write(AvailabilityPlan plan) {
        var owner = plan.owner();
        return new Document("owner", owner == null ? null : owner.value())
                .append("units", plan.units().stream().map(PlanDocuments::write).toList());
    }

    static AvailabilityPlan read(Document document) {
        var owner = document.getString("owner");
        List<PlannedUnit> units =
                documents(document, "units").stream().map(PlanDocuments::unit).toList();
        return new AvailabilityPlan(owner == null ? null : new OrganisationId(owner), units);
    }

    private static Document write(PlannedUnit unit) {
        var statement = unit.statement();
        var expectedReturn = statement.expectedReturn();
        var freshUntil = statement.freshUntil();
        return new Document("row", unit.row())
                .append("centre", unit.centre().value())
                .append("unit", statement.unit().value())
                .append("free", statement.free())
                .append("unavailable", statement.unavailable())
                .append("reason", statement.reason().name())
                .append("expectedReturn", expectedReturn == null ? null : expectedReturn.toString())
                .append("freshUntil", freshUntil == null ? null : Date.from(freshUntil))
                .append("seenFree", unit.seen().free())
                .append("seenUnavailable", unit.seen().unavailable())
                .append("seenBound", unit.seen().bound())
                .append("update", unit.update());
    }

    private static PlannedUnit unit(Document document) {
        return new PlannedUnit(
                integer(document, "row"),
                new CentreCode(text(document, "centre")),
                new UnitStatement(
                        new UnitId(text(document, "unit")),
                        integer(document, "free"),
                        document.getInteger("unavailable"),
                        UnavailableReason.valueOf(text(document, "reason")),
                        day(document.getString("expectedReturn")),
                        moment(document.getDate("freshUntil"))),
                new UnitCount(
                        integer(document, "seenFree"),
                        integer(document, "seenUnavailable"),
                        integer(document, "seenBound")),
                required(document, "update", Boolean.class));
    }

    private static @Nullable Instant moment(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
