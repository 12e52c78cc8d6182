package fr.relais.benchmarks.stage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import fr.relais.embedded.Supervised;

/** What was built in the repository that this program was built in. */
final class Built {

    private static final String JAR_LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

    private Built() {}

    /** What a JVM is told to run the service's own jar, and to end with the process that started it. */
    static List<String> service(String module) {
        var repository = repository(module);
        var supervisor = newest(repository.resolve("platform/embedded/target"), "embedded-*-SNAPSHOT.jar");
        var service = newest(repository.resolve(module).resolve("target"), module + "-*-app.jar");
        return List.of("-cp", supervisor + File.pathSeparator + service, Supervised.class.getName(), JAR_LAUNCHER);
    }

    private static Path repository(String module) {
        var jar = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0])
                .toAbsolutePath();
        for (var folder = jar.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(module).resolve("target"))) {
                return folder;
            }
        }
        throw new IllegalStateException("the repository in which " + module + " was built is not around " + jar);
    }

    private static Path newest(Path folder, String name) {
        try (var files = Files.newDirectoryStream(folder, name)) {
            return files.iterator().next();
        } catch (IOException | RuntimeException missing) {
            throw new IllegalStateException(folder.resolve(name) + " was not built", missing);
        }
    }
}
