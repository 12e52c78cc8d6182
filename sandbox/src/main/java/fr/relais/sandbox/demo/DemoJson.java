package fr.relais.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files of the demo network, which are part of the sandbox's jar. */
final class DemoJson {

    private DemoJson() {}

    static <T> T read(String name, TypeReference<T> type) {
        try (var file = Objects.requireNonNull(DemoJson.class.getResourceAsStream("/demo/" + name), name)) {
            return JsonMapper.shared().readValue(file, type);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
