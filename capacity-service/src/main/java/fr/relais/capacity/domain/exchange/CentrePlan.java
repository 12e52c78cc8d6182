package fr.relais.capacity.domain.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.relais.blocks.Decision.Accepted;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.centre.Unit;
import fr.relais.capacity.domain.centre.UnitId;
import org.jspecify.annotations.Nullable;

/** Plans what the rows about one centre will do, each on top of those before it. */
public final class CentrePlan {

    /** What a table can say too much of; everything else is the centre's own state, which a table does not change. */
    private static final Map<CentreRefusal, RowFault> NAMED = Map.of(
            CentreRefusal.TOO_FEW_BEDS, RowFault.TOO_FEW_BEDS,
            CentreRefusal.SCHEME_FULL, RowFault.SCHEME_FULL,
            CentreRefusal.FRESHNESS_OVER, RowFault.IN_THE_PAST,
            CentreRefusal.RETURN_OVER, RowFault.IN_THE_PAST);

    /** Which cell a refusal is about: the number of free places, where it is not another. */
    private static final Map<CentreRefusal, AvailabilityColumn> COLUMNS = Map.of(
            CentreRefusal.FRESHNESS_OVER, AvailabilityColumn.FRESH_UNTIL,
            CentreRefusal.RETURN_OVER, AvailabilityColumn.EXPECTED_RETURN);

    private final Instant at;
    private final Timers timers;
    private final RowErrors errors;
    private final List<PlannedUnit> planned = new ArrayList<>();
    private final Set<UnitId> units = new HashSet<>();
    private Centre centre;

    /**
     * @param centre as it is now
     * @param errors told what is wrong with rows
     */
    public CentrePlan(Centre centre, Instant at, Timers timers, RowErrors errors) {
        this.centre = centre;
        this.at = at;
        this.timers = timers;
        this.errors = errors;
    }

    /** What becomes of each row, in the order in which it is to be done: what is given up makes room for the rest. */
    public List<PlannedUnit> plan(List<AvailabilityRow> rows) {
        rows.stream()
                .flatMap(row -> said(row).stream())
                .sorted(Comparator.comparingInt(Said::more))
                .forEach(this::plan);
        return List.copyOf(planned);
    }

    /** A row and the unit that it names. */
    private record Said(AvailabilityRow row, Unit unit) {

        int more() {
            return row.free() - UnitCount.of(unit).free();
        }
    }

    private Optional<Said> said(AvailabilityRow row) {
        var unit = named(row);
        if (unit.isEmpty()) {
            errors.add(row.row(), "unit", row.unit().isEmpty() ? RowFault.REQUIRED : RowFault.UNKNOWN_CODE);
        } else if (!units.add(unit.get().id())) {
            errors.add(row.row(), "unit", RowFault.DUPLICATE);
        } else {
            return Optional.of(new Said(row, unit.get()));
        }
        return Optional.empty();
    }

    /** The unit of a row; a centre's only unit needs no name. */
    private Optional<Unit> named(AvailabilityRow row) {
        return row.unit().isEmpty()
                ? Optional.of(centre.units()).filter(units -> units.size() == 1).map(units -> units.get(0))
                : centre.unit(new UnitId(row.unit()));
    }

    private void plan(Said said) {
        var row = said.row();
        var end = end(row);
        var capacity = row.capacity();
        if (capacity != null && capacity != said.unit().capacity()) {
            errors.add(row.row(), "capacity", RowFault.CONTRADICTS);
        } else if (end != null && !end.isAfter(at)) {
            errors.add(row.row(), "freshUntil", RowFault.IN_THE_PAST);
        } else {
            plan(
                    said,
                    new UnitStatement(
                            said.unit().id(), row.free(), row.unavailable(), row.reason(), row.expectedReturn(), end));
        }
    }

    private void plan(Said said, UnitStatement statement) {
        var row = said.row().row();
        var contradiction = statement.contradiction(said.unit());
        if (contradiction.isPresent()) {
            var column = contradiction.get() == RowFault.CONTRADICTS ? "unavailable" : "free";
            errors.add(row, column, contradiction.get());
            return;
        }
        UnitStatement.decideAll(centre, List.of(statement), at, timers)
                .fold(accepted -> accept(said, statement, accepted), refusal -> refuse(row, refusal));
    }

    private @Nullable Instant end(AvailabilityRow row) {
        var end = row.freshUntil();
        return end == null
                ? null
                : end.atZone(centre.profile().departement().zone()).toInstant();
    }

    private boolean accept(Said said, UnitStatement statement, Accepted<Centre, ?, ?> accepted) {
        centre = accepted.state();
        return planned.add(new PlannedUnit(
                said.row().row(),
                centre.profile().code(),
                statement,
                UnitCount.of(said.unit()),
                !statement.changesNothing(said.unit())));
    }

    private boolean refuse(int row, CentreRefusal refusal) {
        var fault = faultOf(refusal);
        var column = COLUMNS.getOrDefault(refusal, AvailabilityColumn.FREE).code();
        errors.add(row, fault == RowFault.CENTRE_REFUSES ? "" : column, fault);
        return false;
    }

    /** What a centre's refusal is called beside a row. */
    public static RowFault faultOf(CentreRefusal refusal) {
        return NAMED.getOrDefault(refusal, RowFault.CENTRE_REFUSES);
    }
}
