package fr.relais.sandbox.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a screen reader says by itself while somebody only waits: that something has happened, and nothing else. */
@Tag("browser")
class LiveWordsJourney {

    private final Console console = Console.shared();

    /** Six minutes pass in the browser, of which one is a quarter of a minute for the eyes. */
    @Test
    void areEventsAndNeverACountdown() throws IOException {
        try (var flat = console.flat();
                var asked = flat.askedFor("referrer-09");
                var centre = console.visitor(Look.DESK)) {
            var page = centre.page();
            flat.offer();
            page.clock().install();
            centre.signIn(flat.account()).go("/app/offers").follow(Console.OPEN_OFFER);
            var reader = page.context().newCDPSession(page);
            var heard = new ArrayList<String>();
            var left = page.innerText("[data-until]");
            for (var minute = 0; minute < 6; minute++) {
                page.clock().runFor(60_000);
                listen(reader, heard);
            }
            assertThat(page.innerText("[data-until]")).as("for eyes").isNotEqualTo(left);
            assertThat(heard).as("heard while nothing happened").isEmpty();

            asked.close();
            centre.await(new SpokenWords("fr").of("offer.WITHDRAWN"));
            listen(reader, heard);
            page.clock().runFor(60_000);
            listen(reader, heard);
            assertThat(heard).isNotEmpty().allMatch(notices()::contains);
        }
    }

    /** What is in the parts of the accessibility tree that are read aloud when they change. */
    private static void listen(CDPSession reader, List<String> heard) {
        var nodes = reader.send("Accessibility.getFullAXTree", new JsonObject()).getAsJsonArray("nodes");
        for (var node : nodes) {
            if (isLive(node.getAsJsonObject())) {
                var said = text(node.getAsJsonObject(), nodes);
                if (!said.isBlank() && !heard.contains(said)) {
                    heard.add(said);
                }
            }
        }
    }

    private static boolean isLive(JsonObject node) {
        var properties = node.has("properties") ? node.getAsJsonArray("properties") : new JsonArray();
        for (var property : properties) {
            var name = property.getAsJsonObject().get("name").getAsString();
            if (name.equals("live") && !property.toString().contains("\"off\"")) {
                return true;
            }
        }
        return false;
    }

    private static String text(JsonObject node, JsonArray nodes) {
        var children = node.has("childIds") ? node.getAsJsonArray("childIds") : new JsonArray();
        var said = new StringBuilder();
        for (JsonElement other : nodes) {
            if (children.contains(other.getAsJsonObject().get("nodeId"))
                    && other.getAsJsonObject().has("name")) {
                var name = other.getAsJsonObject().getAsJsonObject("name").get("value");
                said.append(name == null ? "" : name.getAsString());
            }
        }
        return said.toString();
    }

    private static List<String> notices() throws IOException {
        var texts = new Properties();
        var file = Path.of("../notification-service/src/main/resources/texts/notices_fr.properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts.values().stream().map(Object::toString).toList();
    }
}
