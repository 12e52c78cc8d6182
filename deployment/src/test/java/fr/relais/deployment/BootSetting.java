package fr.relais.deployment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A setting of Spring Boot or of a library, or several that begin alike and are set for one reason.
 *
 * @param name ends with {@code *} where it stands for all that begin so
 * @param why it is set, or who needs it
 * @param set what the services set it to
 */
record BootSetting(String name, boolean isForOperators, String why, Map<String, String> set) {

    /** One line: name, {@code operator} or {@code ours}, why. */
    static BootSetting read(String line) {
        var cells = line.split("\\|", 3);
        return new BootSetting(
                cells[0].strip(), cells[1].strip().equals("operator"), cells[2].strip(), new TreeMap<>());
    }

    boolean covers(String setting) {
        return name.endsWith("*") ? setting.startsWith(name.substring(0, name.length() - 1)) : setting.equals(name);
    }

    void isSetBy(String service, Object value) {
        set.put(service, String.valueOf(value));
    }

    String variable() {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
    }

    String values() {
        if (name.endsWith("*")) {
            return "several";
        }
        List<String> different = set.values().stream().distinct().toList();
        if (different.isEmpty()) {
            return "-";
        }
        if (different.size() == 1) {
            return "`" + different.get(0) + "`";
        }
        return set.entrySet().stream()
                .map(one -> "`" + one.getValue() + "` (" + one.getKey().replace("-service", "") + ")")
                .collect(Collectors.joining(", "));
    }
}
