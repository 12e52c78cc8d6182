package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two builds of the same files, in folders of other names, have the same content to the last byte: whoever builds a
 * release anew can compare it with ours. In profile {@code reproducible}: it builds twice.
 */
@Tag("reproducible")
class ReproducibleTest {

    private static final String MODULES = String.join(",", ImagesTest.ALL);
    private static final int MINUTES = 15;

    @TempDir
    Path work;

    @Test
    void twoBuildsAreOne() throws IOException, InterruptedException {
        var one = built("one");
        var other = built("another-folder");

        assertThat(one.keySet()).hasSameSizeAs(ImagesTest.ALL);
        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((jar, content) ->
                assertThat(differences(content, other.get(jar))).as(jar).isEmpty());
        for (var jar : one.keySet()) {
            assertThat(Files.mismatch(
                            work.resolve("one").resolve(jar),
                            work.resolve("another-folder").resolve(jar)))
                    .as(jar)
                    .isEqualTo(-1L);
        }
    }

    /** The sums of what is in each application, by its path. */
    private Map<String, Map<String, Long>> built(String name) throws IOException, InterruptedException {
        var folder = work.resolve(name);
        BuildContext.read().copyTo(folder);
        var maven = "cd " + folder + " && mvn -B -ntp -q " + System.getProperty("relais.rehearsal.maven", "-o")
                + " -Pfast -pl " + MODULES + " -am package";
        Tool.patiently(MINUTES, "bash", "-c", maven);
        var jars = new TreeMap<String, Map<String, Long>>();
        try (var files = Files.walk(folder, 3)) {
            for (var jar :
                    files.filter(file -> file.toString().endsWith("-app.jar")).toList()) {
                jars.put(folder.relativize(jar).toString(), entries(jar));
            }
        }
        return jars;
    }

    private static Map<String, Long> entries(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().collect(Collectors.toMap(entry -> entry.getName(), entry -> entry.getCrc()));
        }
    }

    private static TreeSet<String> differences(Map<String, Long> one, Map<String, Long> other) {
        var names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> one.containsKey(name) && one.get(name).equals(other.get(name)));
        return names;
    }
}
