package fr.relais.testing.roles;

import java.util.Map;
import java.util.Objects;

/**
 * One operation and what each role is answered.
 *
 * @param cells by the name of the column
 */
public record MatrixRow(String service, String method, String path, Map<String, Cell> cells) {

    public MatrixRow {
        cells = Map.copyOf(cells);
    }

    /** As an OpenAPI document names it: {@code GET /v1/things/{thing}}. */
    public String operation() {
        return method + " " + path;
    }

    Cell cell(String role) {
        return Objects.requireNonNull(cells.get(role), "a row has a cell for every role");
    }

    /** Whether the path names a thing, so that it matters whose it is. */
    boolean namesAThing() {
        return path.indexOf('{') >= 0;
    }
}
