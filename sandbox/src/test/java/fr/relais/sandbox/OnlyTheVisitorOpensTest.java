package fr.relais.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of the browser's journeys are inspected by the visitor, so nobody else opens one (record 0109). The journeys
 * are read as text: they are compiled only where there is a Chromium.
 */
class OnlyTheVisitorOpensTest {

    private static final Path JOURNEYS = Path.of("src/browser/java/fr/relais/sandbox/browser");
    private static final String VISITOR = "Visitor.java";

    /** A browser, a window, or a page that somebody is led to. */
    private static final Pattern OPENS =
            Pattern.compile("\\.(?:browser\\(\\)|(?:newContext|newPage|navigate|setContent|goForward)\\b)");

    /** To a page that was inspected before, or whose weight is measured before axe-core is put into it. */
    private static final Pattern OPENS_UNSEEN = Pattern.compile("\\.page\\(\\)\\.(?:reload|goBack)\\b|\\.open\\(\"/");

    @Test
    void leavesNoPageUninspected() throws IOException {
        try (var files = Files.list(JOURNEYS)) {
            assertThat(files.filter(file -> !file.endsWith(VISITOR)))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(file ->
                            assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern(OPENS));
        }
    }

    @Test
    void looksLessCloselyOnlyWhereItIsSaid() throws IOException {
        try (var files = Files.list(JOURNEYS)) {
            assertThat(files.filter(file -> OPENS_UNSEEN.matcher(read(file)).find()))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "LiveJourney.java",
                            "SlowNetworkJourney.java",
                            "TroubleJourney.java",
                            "WhatIsLeftJourney.java");
        }
    }

    @Test
    void isTheVisitorsWork() throws IOException {
        var visitor = Files.readString(JOURNEYS.resolve(VISITOR));

        for (var way :
                new String[] {"Visitor go(", "Visitor follow(", "Visitor identify(", "Visitor await(String words, "}) {
            var body = visitor.substring(visitor.indexOf(way));
            assertThat(body.substring(0, body.indexOf("\n    }\n"))).as(way).contains("return inspect();");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
