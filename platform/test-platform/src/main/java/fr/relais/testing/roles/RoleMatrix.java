package fr.relais.testing.roles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/** The reviewed file, as far as one service is concerned. */
public final class RoleMatrix {

    /** The column of a token that names no role. */
    public static final String NO_ROLE = "NO_ROLE";

    /** The column of a request without a token. */
    public static final String NO_TOKEN = "NO_TOKEN";

    /** All columns behind {@code service;method;path}, in their order. */
    public static final List<String> ROLES = List.of(
            "REFERRER",
            "CENTRE",
            "COORDINATOR",
            "CHILD_PROTECTION",
            "RAPPORTEUR",
            "AUDITOR",
            "SERVICE",
            NO_ROLE,
            NO_TOKEN);

    private static final String HEAD = "service;method;path;" + String.join(";", ROLES);

    private final List<MatrixRow> rows;

    private RoleMatrix(List<MatrixRow> rows) {
        this.rows = rows;
    }

    /** Reads the file of the repository; the working folder is that of a module. */
    public static RoleMatrix of(String service) {
        return of(lines(Path.of("..", "docs", "security", "role-matrix.csv")), service);
    }

    static RoleMatrix of(List<String> lines, String service) {
        if (!lines.get(0).equals(HEAD)) {
            throw new IllegalArgumentException("a role matrix begins with " + HEAD);
        }
        var rows = lines.stream().skip(1).map(RoleMatrix::row).toList();
        var seen = new HashSet<String>();
        for (var row : rows) {
            if (!seen.add(row.service() + " " + row.operation())) {
                throw new IllegalArgumentException("two rows for " + row.operation());
            }
        }
        return new RoleMatrix(
                rows.stream().filter(row -> row.service().equals(service)).toList());
    }

    private static MatrixRow row(String line) {
        var values = line.split(";", -1);
        if (values.length != ROLES.size() + 3) {
            throw new IllegalArgumentException("too few or too many cells: " + line);
        }
        var cells = new LinkedHashMap<String, Cell>();
        for (var column = 0; column < ROLES.size(); column++) {
            cells.put(ROLES.get(column), Cell.of(values[column + 3]));
        }
        var row = new MatrixRow(values[0], values[1], values[2], cells);
        if (!row.namesAThing() && !cells.values().stream().allMatch(Cell::isPlain)) {
            throw new IllegalArgumentException("relations to nothing: " + line);
        }
        return row;
    }

    public List<MatrixRow> rows() {
        return rows;
    }

    /** What the rows are about. */
    public Set<String> operations() {
        return rows.stream().map(MatrixRow::operation).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a service says of itself: the operations of the OpenAPI document on the class path. */
    public static Set<String> described() {
        try (var document = RoleMatrix.class.getResourceAsStream("/openapi.json")) {
            return new JsonMapper()
                    .readTree(document).path("paths").properties().stream()
                            .flatMap(path -> path.getValue().propertyNames().stream()
                                    .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                            .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
