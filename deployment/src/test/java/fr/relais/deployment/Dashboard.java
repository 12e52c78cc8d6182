package fr.relais.deployment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A page of Grafana, as far as one may say anything here: a field that is not known is refused. */
record Dashboard(
        String uid,
        String title,
        String description,
        List<String> tags,
        String timezone,
        int schemaVersion,
        int version,
        boolean editable,
        int graphTooltip,
        String refresh,
        Map<String, String> time,
        List<Map<String, Object>> links,
        Variables templating,
        Map<String, List<Object>> annotations,
        List<Panel> panels) {

    static final String FOLDER = "k8s/observability/grafana/dashboards";

    record Variables(List<Variable> list) {}

    record Variable(
            String name,
            String type,
            String label,
            String description,
            Source datasource,
            Map<String, String> query,
            int refresh,
            int sort,
            boolean multi,
            boolean includeAll,
            Map<String, String> current) {}

    record Source(String type, String uid) {}

    record Place(int x, int y, int w, int h) {

        boolean overlaps(Place other) {
            return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
        }
    }

    record Panel(
            int id,
            String type,
            String title,
            String description,
            Place gridPos,
            Source datasource,
            List<Target> targets,
            Fields fieldConfig,
            Map<String, Object> options) {

        String unit() {
            return String.valueOf(fieldConfig.defaults().get("unit"));
        }

        @Override
        public String toString() {
            return title;
        }
    }

    record Fields(Map<String, Object> defaults, List<Map<String, Object>> overrides) {}

    record Target(
            String refId,
            Source datasource,
            @Nullable String expr,
            @Nullable String legendFormat,
            @Nullable Boolean instant,
            @Nullable Boolean range,
            @Nullable String format,
            @Nullable String queryType,
            @Nullable String query,
            @Nullable Integer limit,
            @Nullable String tableType) {

        Optional<Expression> expression() {
            return Optional.ofNullable(expr).map(Expression::new);
        }
    }

    static List<Dashboard> all() {
        return Rules.files(FOLDER).stream()
                .map(file -> of(Repository.read(file.toString())))
                .toList();
    }

    static Dashboard of(String json) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(json, Dashboard.class);
    }

    @Override
    public String toString() {
        return title;
    }
}
