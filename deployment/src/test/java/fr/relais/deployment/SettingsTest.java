package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every setting stands on one page, means one thing, and is refused when it is mistyped. */
class SettingsTest {

    private static final String PAGE = "docs/settings.md";
    private static final String PREFIX = "relais.";

    /** Its parts have siblings of the same names; what is unknown there is refused at the start. */
    private static final String TOGETHER = "relais";

    private static final List<PackagedService> SERVICES =
            PackagedService.ALL.stream().map(PackagedService::named).toList();

    @Test
    void standOnThePage() throws IOException {
        var page = SettingsPage.of(ours().values(), ofBoot());
        var written = Boolean.getBoolean("relais.settings.write") ? PAGE : "deployment/target/settings.md";
        Files.createDirectories(Repository.path(written).getParent());
        Files.writeString(Repository.path(written), page);

        assertThat(Repository.path(PAGE))
                .as("the page as it has to be is %s", written)
                .hasContent(page);
    }

    @Test
    void areExplained() {
        assertThat(ours().values()).hasSizeGreaterThan(80).allSatisfy(setting -> {
            assertThat(setting.meaning()).as(setting.name()).isNotBlank();
            assertThat(setting.kind()).as(setting.name()).doesNotContain(".");
        });
    }

    /** Whoever leaves it out has to know what then happens. */
    @Test
    void sayWhyTheyHaveNoDefault() {
        assertThat(ours().values().stream()
                        .filter(setting -> setting.usual().containsValue(""))
                        .filter(setting -> !Setting.SAYS_WHY_NOTHING
                                .matcher(setting.meaning())
                                .find()))
                .extracting(Setting::name)
                .isEmpty();
    }

    @Test
    void meanTheSameInEveryService() {
        var different = new ArrayList<String>();
        for (var service : SERVICES) {
            declared(service).forEach((name, declared) -> {
                var first = Objects.requireNonNull(ours().get(name));
                if (!first.meaning().equals(declared.meaning()) || !first.type().equals(declared.type())) {
                    different.add(name + " in " + service.name());
                }
            });
        }
        assertThat(different).isEmpty();
    }

    @Test
    void areReadByWhatRefusesUnknownNames() {
        var readers = SettingsSources.readers();

        assertThat(readers).hasSizeGreaterThan(25);
        assertThat(readers.stream()
                        .filter(reader -> !reader.refusesUnknownNames())
                        .map(SettingsSources.Reader::prefix))
                .containsExactly(TOGETHER);
    }

    /** Of whatever is declared somebody reads a source, and the other way round. */
    @Test
    void areReadByClassesThatSayWhatTheyAreAbout() {
        assertThat(SettingsSources.about().keySet().stream().filter(prefix -> !prefix.equals(TOGETHER)))
                .allSatisfy(prefix -> assertThat(ours().keySet()).anyMatch(name -> name.startsWith(prefix + ".")));
        assertThat(SettingsSources.about().values())
                .allSatisfy(about -> assertThat(about).isNotBlank());
    }

    /** What a service sets of its own is nothing that nobody reads. */
    @Test
    void areDeclaredWhereAServiceSetsThem() {
        assertThat(SERVICES)
                .allSatisfy(service -> assertThat(
                                service.preset().keySet().stream().filter(name -> name.startsWith(PREFIX)))
                        .isSubsetOf(service.declared().keySet()));
    }

    /** By a row of the list, and each row of what we set is of something that is set. */
    @Test
    void areExplainedWhenTheyAreOfBoot() {
        var rows = rows();
        assertThat(SERVICES)
                .allSatisfy(service -> assertThat(service.preset().keySet())
                        .allSatisfy(name -> assertThat(
                                        name.startsWith(PREFIX) || rows.stream().anyMatch(row -> row.covers(name)))
                                .as(name)
                                .isTrue()));
        assertThat(ofBoot().values().stream()
                        .filter(row -> !row.isForOperators() && row.set().isEmpty()))
                .extracting(BootSetting::name)
                .isEmpty();
    }

    /** An operator who sets one of those that are for him is understood. */
    @Test
    void existWhenTheyAreForOperators() {
        var known = SERVICES.stream()
                .flatMap(service -> service.declared().keySet().stream())
                .toList();
        assertThat(rows().stream()
                        .filter(BootSetting::isForOperators)
                        .filter(row -> !row.name().endsWith("*")))
                .extracting(BootSetting::name)
                .isNotEmpty()
                .isSubsetOf(known);
    }

    private static Map<String, PackagedService.Declared> declared(PackagedService service) {
        var declared = new TreeMap<>(service.declared());
        declared.keySet().removeIf(name -> !name.startsWith(PREFIX));
        return declared;
    }

    private static Map<String, Setting> ours() {
        var ours = new TreeMap<String, Setting>();
        for (var service : SERVICES) {
            declared(service).forEach((name, declared) -> {
                var usual = service.preset().getOrDefault(name, declared.usual());
                ours.computeIfAbsent(name, unseen -> Setting.of(declared))
                        .usual()
                        .put(service.name(), usual.toString());
            });
        }
        return ours;
    }

    private static Map<String, BootSetting> ofBoot() {
        var settings = new LinkedHashMap<String, BootSetting>();
        rows().forEach(row -> settings.put(row.name(), row));
        for (var service : SERVICES) {
            service.preset()
                    .forEach((name, value) -> settings.values().stream()
                            .filter(row -> row.covers(name))
                            .findFirst()
                            .ifPresent(row -> row.isSetBy(service.name(), value)));
        }
        return settings;
    }

    private static List<BootSetting> rows() {
        return Repository.read("deployment/src/test/resources/settings-of-boot.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(BootSetting::read)
                .toList();
    }
}
