package fr.relais.platform.start;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A service with settings of the test's choice. */
final class Declared {

    private Declared() {}

    /** @param types by the name of each setting */
    static KnownSettings settings(Path folder, Map<String, String> types) throws IOException {
        var metadata =
                Files.createDirectories(folder.resolve("META-INF")).resolve("spring-configuration-metadata.json");
        Files.writeString(
                metadata,
                types.entrySet().stream()
                        .map(one -> "{\"name\":\"" + one.getKey() + "\",\"type\":\"" + one.getValue() + "\"}")
                        .collect(Collectors.joining(",", "{\"groups\":[],\"properties\":[", "]}")));
        return KnownSettings.of(new URLClassLoader(new URL[] {url(folder)}, Declared.class.getClassLoader()));
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }

    /** Nothing is set but this. */
    static Starting starting(KnownSettings known, Map<String, Object> variables, Map<String, Object> properties) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        environment.getPropertySources().addFirst(new MapPropertySource("arguments", properties));
        return new Starting(environment, known);
    }
}
