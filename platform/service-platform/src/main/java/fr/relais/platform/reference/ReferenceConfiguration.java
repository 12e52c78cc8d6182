package fr.relais.platform.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import fr.relais.platform.start.CannotStart;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Reads the server key; without one a service does not start. */
@AutoConfiguration
@EnableConfigurationProperties(ReferenceSettings.class)
public class ReferenceConfiguration {

    private static final int LEAST_BYTES = 32;

    @Bean
    References references(ReferenceSettings settings) {
        return new References(key(settings.keyFile()));
    }

    static byte[] key(Path file) {
        try {
            var key = Files.readAllBytes(file);
            if (key.length < LEAST_BYTES) {
                throw new CannotStart("relais.server.key-file must hold at least 32 bytes");
            }
            return key;
        } catch (IOException unreadable) {
            throw new CannotStart("relais.server.key-file cannot be read");
        }
    }
}
