package fr.relais.sandbox.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A repository in which every service has been built, and is a {@link StubService}: a jar that takes itself apart. */
final class StubRepository {

    private StubRepository() {}

    static Path in(Path directory) throws IOException {
        for (var service : Service.values()) {
            var target = directory.resolve(service.module()).resolve("target");
            write(target.resolve(service.module() + "-app.jar"), StubService.class);
        }
        return directory;
    }

    /** A jar of these classes, of which the first is run. */
    static void write(Path jar, Class<?>... classes) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, classes[0].getName());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var type : classes) {
                var name = type.getName().replace('.', '/') + ".class";
                try (var code = Objects.requireNonNull(type.getResourceAsStream("/" + name))) {
                    out.putNextEntry(new JarEntry(name));
                    code.transferTo(out);
                }
            }
        }
    }
}
