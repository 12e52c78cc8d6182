package fr.relais.deployment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that lists every setting, as it has to be. */
final class SettingsPage {

    private static final int SERVICES = PackagedService.ALL.size();

    private SettingsPage() {}

    static String of(Collection<Setting> ours, Map<String, BootSetting> ofBoot) {
        return """
                # Settings

                Every setting of a service, made from what the code says: `SettingsTest` fails when this page is another one, and `mvn -o test -pl deployment -Dtest=SettingsTest -Drelais.settings.write=true`, with the services packaged, writes it anew.

                A setting is a variable of the environment, an argument (`--relais.kafka.replication=3`), or a line of a file that `SPRING_CONFIG_ADDITIONAL_LOCATION` names. A variable is also taken without the underscores that stand for dashes (`RELAIS_MONGODB_URIFILE`). A name that begins with `relais.` or `RELAIS_` and is not one of that service keeps it from starting; so does one that is near to a name of Spring Boot by which it is decided where a service listens or with which profile (`SERVER_PROT`, `SPRING_PROFILE_ACTIVE`), a profile that is none, and a value that cannot be read. What a service starts with is in its log (`starts with ...`), but for secrets, files and whoever signs in somewhere.

                - **Profile** (`SPRING_PROFILES_ACTIVE`): `production` wherever people depend on it: then what is unsafe keeps a service from starting ([what that is](#production)). On one machine for a trial, none. `sandbox` belongs to `./relais`.
                - **time**: `500ms`, `30s`, `10m`, `24h`, `7d`. **days**: `90d`, `8w`, `6m`. **size**: `64MB`. **limit**: a time by the clock (`PT30M`), in days (`P21D`) or in business days (`2 business days`).
                - **file**: where it is mounted, under `/run/secrets` for secrets. **Secret** means that whoever reads it can do what only the service may.
                - Services: all four where none is named.

                %s
                ## Of Spring Boot and its libraries

                What is set for a reason, and what an operator needs. Values are those of the services; changing one that is not marked *operator* changes how Relais behaves, and no test has seen that.

                | Setting | Variable | Value | Whose | Why |
                |---|---|---|---|---|
                %s

                ## Production

                With the profile `production` a service does not start

                %s

                ## When a service does not start

                It says why in one line, `does not start: ...`, which names the setting, and ends with code 78. Until then it has opened no port, made no topic and written nothing. Who is not there yet is waited for: `relais.start.patience` in all, 30 seconds. What waiting does not mend (a certificate that has expired, an issuer that is another, credentials that are not taken) is said at once.
                """.formatted(
                groups(ours),
                boot(ofBoot),
                Repository.read("deployment/src/test/resources/production.md").strip());
    }

    private static String groups(Collection<Setting> ours) {
        var groups =
                new TreeMap<String, List<Setting>>(ours.stream().collect(Collectors.groupingBy(SettingsPage::group)));
        return groups.entrySet().stream()
                .map(group -> "## " + group.getKey() + "\n\n" + about(group.getKey())
                        + "| Setting | Variable | Is a | Usually | Services | Meaning |\n|---|---|---|---|---|---|\n"
                        + group.getValue().stream().map(SettingsPage::row).collect(Collectors.joining("\n")) + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static String about(String group) {
        var said = SettingsSources.about().get(group);
        return said == null ? "" : cell(said) + "\n\n";
    }

    private static String group(Setting setting) {
        var parts = setting.name().split("\\.");
        return parts[0] + "." + parts[1];
    }

    private static String row(Setting setting) {
        return "| `%s` | `%s` | %s | %s | %s | %s |"
                .formatted(
                        setting.name(),
                        setting.variable(),
                        setting.kind() + (setting.isSecret() ? ", **secret**" : ""),
                        setting.usually(),
                        services(setting.usual().keySet()),
                        cell(setting.meaning()));
    }

    private static String services(Collection<String> having) {
        return having.size() == SERVICES
                ? ""
                : having.stream().map(SettingsPage::brief).collect(Collectors.joining(", "));
    }

    private static String brief(String service) {
        return service.replace("-service", "");
    }

    private static String boot(Map<String, BootSetting> settings) {
        return settings.values().stream()
                .map(one -> "| `%s` | `%s` | %s | %s | %s |"
                        .formatted(
                                one.name(),
                                one.variable(),
                                cell(one.values()),
                                one.isForOperators() ? "operator" : "ours",
                                cell(one.why())))
                .collect(Collectors.joining("\n"));
    }

    private static String cell(String text) {
        return text.replaceAll("\\{@code\\s+([^}]*)}", "`$1`").replace("|", "\\|");
    }
}
