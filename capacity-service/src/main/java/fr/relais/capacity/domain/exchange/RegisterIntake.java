package fr.relais.capacity.domain.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import fr.relais.capacity.domain.centre.DepartementCode;

/**
 * Takes in the register row by row and keeps what can be invited: open establishments of category 214 (CHRS), each
 * once. Holds nothing of the other rows but their number.
 */
public final class RegisterIntake {

    /** Accommodation and social reintegration centre. */
    private static final String CHRS = "214";

    private static final int LONGEST_NAME = 200;
    private static final Pattern TELEPHONE = Pattern.compile("[+0-9][0-9 .()-]{3,24}");

    /** Several times as many as there are. */
    private static final int MOST_PROSPECTS = 20_000;

    /** The register's own codes for overseas départements. */
    private static final Map<String, String> OVERSEAS =
            Map.of("9A", "971", "9B", "972", "9C", "973", "9D", "974", "9E", "975", "9F", "976");

    private final Predicate<String> departements;
    private final List<Prospect> prospects = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private final RowErrors errors = new RowErrors();
    private int ignored;

    /** @param departements whether a code is one of the official list */
    public RegisterIntake(Predicate<String> departements) {
        this.departements = departements;
    }

    /** A row that is about something else. */
    public void ignore() {
        ignored++;
    }

    /** A row that cannot be told what it is about. */
    public void reject(int row, String column, RowFault code) {
        errors.add(row, column, code);
    }

    public void take(RegisterRow row) {
        if (!row.open() || !row.category().equals(CHRS)) {
            ignore();
            return;
        }
        var departement = official(row.departement());
        check(row, departement);
        if (!errors.has(row.row())) {
            prospects.add(new Prospect(
                    new FinessNumber(row.number()), row.name(), new DepartementCode(departement), telephone(row)));
        }
    }

    public List<Prospect> prospects() {
        return List.copyOf(prospects);
    }

    /** Whether there is more in it than the whole country has. */
    public boolean overfull() {
        return prospects.size() > MOST_PROSPECTS;
    }

    public RowErrors errors() {
        return errors;
    }

    /** How many rows were about something else. */
    public int ignored() {
        return ignored;
    }

    private void check(RegisterRow row, String departement) {
        if (row.number().isEmpty()) {
            errors.add(row.row(), "number", RowFault.REQUIRED);
        } else if (!FinessNumber.hasForm(row.number())) {
            errors.add(row.row(), "number", RowFault.WRONG_TYPE);
        } else if (!numbers.add(row.number())) {
            errors.add(row.row(), "number", RowFault.DUPLICATE);
        }
        checkName(row);
        if (departement.isEmpty()) {
            errors.add(row.row(), "departement", RowFault.REQUIRED);
        } else if (!departements.test(departement)) {
            errors.add(row.row(), "departement", RowFault.UNKNOWN_CODE);
        }
    }

    private void checkName(RegisterRow row) {
        if (row.name().isEmpty()) {
            errors.add(row.row(), "name", RowFault.REQUIRED);
        } else if (row.name().length() > LONGEST_NAME) {
            errors.add(row.row(), "name", RowFault.TOO_LONG);
        } else if (SheetCell.looksLikeFormula(row.name())) {
            errors.add(row.row(), "name", RowFault.FORMULA);
        }
    }

    /** An establishment without a usable telephone can still be invited. */
    private static String telephone(RegisterRow row) {
        return TELEPHONE.matcher(row.telephone()).matches() ? row.telephone() : "";
    }

    /** Also for a code that a spreadsheet took for a number: {@code 1} is {@code 01}. */
    private static String official(String departement) {
        var code = departement.length() == 1 ? "0" + departement : departement;
        return OVERSEAS.getOrDefault(code, code);
    }
}
