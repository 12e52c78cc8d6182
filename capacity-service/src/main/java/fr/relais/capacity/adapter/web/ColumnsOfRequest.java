package fr.relais.capacity.adapter.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.capacity.domain.exchange.AvailabilityColumn;
import fr.relais.platform.web.BadInput;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Where columns are, as a request says: {@code columns=centre:1,free:4}, positions from 1. Names and numbers only. */
final class ColumnsOfRequest {

    private static final String PARAMETER = "columns";
    private static final Pattern FORM = Pattern.compile("([a-zA-Z]{1,20}):([1-9][0-9]{0,2})");

    private ColumnsOfRequest() {}

    static Map<AvailabilityColumn, Integer> of(ServerRequest request) {
        var columns = new EnumMap<AvailabilityColumn, Integer>(AvailabilityColumn.class);
        request.queryParam(PARAMETER).ifPresent(text -> {
            for (var part : text.split(",", 20)) {
                add(columns, part);
            }
        });
        return columns;
    }

    private static void add(Map<AvailabilityColumn, Integer> columns, String part) {
        var said = FORM.matcher(part);
        if (!said.matches()) {
            throw new BadInput(PARAMETER, "wrong-type");
        }
        var column =
                AvailabilityColumn.ofCode(said.group(1)).orElseThrow(() -> new BadInput(PARAMETER, "unknown-code"));
        if (columns.put(column, Integer.parseInt(said.group(2)) - 1) != null) {
            throw new BadInput(PARAMETER, "duplicate");
        }
    }
}
