package fr.relais.sandbox.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A repository in which every service has been built, and is a {@link StubService}. */
final class StubRepository {

    private static final String CLASS =
            StubService.class.getName().replace('.', '/').concat(".class");

    private StubRepository() {}

    static Path in(Path directory) throws IOException {
        for (var service : Service.values()) {
            var target = directory.resolve(service.module()).resolve("target");
            write(target.resolve(service.module() + "-app.jar"));
            write(target.resolve("app").resolve(service.module() + "-app.jar"));
        }
        return directory;
    }

    private static void write(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = Objects.requireNonNull(StubService.class.getResourceAsStream("/" + CLASS))) {
            out.putNextEntry(new JarEntry(CLASS));
            code.transferTo(out);
        }
    }
}
