package fr.relais.capacity.domain.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.relais.blocks.Decision.Accepted;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.centre.Unit;
import fr.relais.capacity.domain.centre.UnitId;

/** Plans what the rows about one centre will do, each on top of those before it. */
public final class CentrePlan {

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

    public List<PlannedUnit> plan(List<AvailabilityRow> rows) {
        rows.forEach(this::plan);
        return List.copyOf(planned);
    }

    private void plan(AvailabilityRow row) {
        var unit = named(row);
        if (unit.isEmpty()) {
            errors.add(row.row(), "unit", row.unit().isEmpty() ? RowFault.REQUIRED : RowFault.UNKNOWN_CODE);
        } else if (!units.add(unit.get().id())) {
            errors.add(row.row(), "unit", RowFault.DUPLICATE);
        } else {
            plan(row, unit.get());
        }
    }

    /** The unit of a row; a centre's only unit needs no name. */
    private Optional<Unit> named(AvailabilityRow row) {
        return row.unit().isEmpty()
                ? Optional.of(centre.units()).filter(units -> units.size() == 1).map(units -> units.get(0))
                : centre.unit(new UnitId(row.unit()));
    }

    private void plan(AvailabilityRow row, Unit unit) {
        var statement = new UnitStatement(unit.id(), row.free(), row.unavailable(), row.reason(), row.expectedReturn());
        var contradiction = statement.contradiction(unit);
        if (contradiction.isPresent()) {
            var column = contradiction.get() == RowFault.CONTRADICTS ? "unavailable" : "free";
            errors.add(row.row(), column, contradiction.get());
            return;
        }
        UnitStatement.decideAll(centre, List.of(statement), at, timers)
                .fold(accepted -> accept(row, unit, statement, accepted), refusal -> refuse(row, refusal));
    }

    private boolean accept(AvailabilityRow row, Unit unit, UnitStatement statement, Accepted<Centre, ?, ?> accepted) {
        centre = accepted.state();
        return planned.add(new PlannedUnit(
                row.row(), centre.profile().code(), statement, UnitCount.of(unit), !statement.changesNothing(unit)));
    }

    private boolean refuse(AvailabilityRow row, CentreRefusal refusal) {
        errors.add(row.row(), "", faultOf(refusal));
        return false;
    }

    /** What a centre's refusal is called beside a row. */
    public static RowFault faultOf(CentreRefusal refusal) {
        return refusal == CentreRefusal.TOO_FEW_BEDS ? RowFault.TOO_FEW_BEDS : RowFault.CENTRE_REFUSES;
    }
}
