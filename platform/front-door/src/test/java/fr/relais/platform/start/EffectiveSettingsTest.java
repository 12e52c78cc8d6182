package fr.relais.platform.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a log says of settings: enough to see a mistake, nothing that opens anything. */
class EffectiveSettingsTest {

    private static final String CANARY = "canary-of-a-secret";

    @TempDir
    private Path folder;

    @Test
    void sayNumbersTimesAndNamesAndNoSecret() throws IOException {
        var types = new HashMap<String, String>();
        types.put("relais.kafka.replication", "java.lang.Integer");
        types.put("relais.mongodb.uri", "java.lang.String");
        types.put("relais.mongodb.database", "java.lang.String");
        types.put("relais.server.key-file", Path.class.getName());
        types.put("relais.identity.issuer", "java.lang.String");
        types.put("relais.something.new", "java.lang.String");
        types.put("relais.something.unset", "java.lang.String");
        Map<String, Object> set = Map.of(
                "server.port",
                "8081",
                "relais.kafka.replication",
                "3",
                "relais.mongodb.uri",
                "mongodb://relais:" + CANARY + "@db/",
                "relais.mongodb.database",
                "capacity",
                "relais.server.key-file",
                CANARY,
                "relais.identity.issuer",
                "https://somebody:" + CANARY + "@identity.example/realm?key=" + CANARY,
                "relais.something.new",
                CANARY);

        var said = EffectiveSettings.of(Declared.starting(Declared.settings(folder, types), Map.of(), set));

        assertThat(said)
                .doesNotContain(CANARY, "somebody")
                .isEqualTo(
                        "server.port=8081 relais.identity.issuer=https://identity.example/realm"
                                + " relais.kafka.replication=3 relais.mongodb.database=capacity relais.mongodb.uri=***"
                                + " relais.server.key-file=*** relais.something.new=*** relais.start.patience=30s relais.traces.share=1");
    }
}
