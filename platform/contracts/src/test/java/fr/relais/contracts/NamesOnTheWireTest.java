package fr.relais.contracts;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Names are complete, and the same in code and in the document for readers. */
class NamesOnTheWireTest {

    private static final Path DOCUMENT = Path.of("../../docs/asyncapi.yaml");

    @ParameterizedTest
    @ValueSource(
            classes = {
                CapacityMessages.class,
                PlacementMessages.class,
                NotificationMessages.class,
                PlatformMessages.class,
                Topics.class
            })
    void everyConstantIsListed(Class<?> names) throws Exception {
        var all = (List<?>) names.getField("ALL").get(null);

        assertThat(all.stream().map(String.class::cast)).containsExactlyInAnyOrderElementsOf(constantsOf(names));
    }

    @Test
    void aTypeIsNamedAfterItsOwner() {
        assertThat(CapacityMessages.ALL).allMatch(type -> type.matches("capacity\\.[a-z]+(-[a-z]+)*\\.v1"));
        assertThat(PlacementMessages.ALL).allMatch(type -> type.matches("placement\\.[a-z]+(-[a-z]+)*\\.v1"));
        assertThat(NotificationMessages.ALL).allMatch(type -> type.matches("notification\\.[a-z]+(-[a-z]+)*\\.v1"));
        assertThat(PlatformMessages.ALL).allMatch(type -> type.matches("platform\\.[a-z]+(-[a-z]+)*\\.v1"));
        assertThat(Topics.ALL).allMatch(topic -> topic.matches("relais\\.[a-z]+\\.[a-z]+\\.v1"));
    }

    @Test
    void theDocumentListsEveryTypeAndNoOther() throws Exception {
        var messages = document().path("components").path("messages");

        assertThat(messages.valueStream().map(message -> message.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(Contract.types());
    }

    @Test
    void theDocumentPutsEveryTypeOnATopicAndNamesEveryTopic() throws Exception {
        var channels = document().path("channels");
        var onTopics = channels.valueStream()
                .flatMap(channel -> channel.path("messages").valueStream())
                .map(message -> message.path("$ref").asString());

        assertThat(channels.valueStream().map(channel -> channel.path("address").asString()))
                .containsExactlyInAnyOrderElementsOf(Topics.ALL);
        assertThat(onTopics).containsExactlyInAnyOrderElementsOf(refsToMessages());
    }

    @Test
    void theDocumentPointsToTheSchemaOfEachType() throws Exception {
        var messages = document().path("components").path("messages").valueStream();

        assertThat(messages).allSatisfy(message -> {
            var schema = message.path("payload").path("schema").path("$ref").asString();
            assertThat(schema).endsWith("/schemas/" + message.path("name").asString() + ".json");
            assertThat(DOCUMENT.resolveSibling(schema)).exists();
        });
    }

    private static List<String> constantsOf(Class<?> names) {
        return Arrays.stream(names.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(NamesOnTheWireTest::valueOf)
                .toList();
    }

    private static String valueOf(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<String> refsToMessages() throws Exception {
        return document().path("components").path("messages").propertyNames().stream()
                .map(key -> "#/components/messages/" + key)
                .toList();
    }

    private static JsonNode document() throws Exception {
        return new YAMLMapper().readTree(Files.readString(DOCUMENT));
    }
}
