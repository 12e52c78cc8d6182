package fr.relais.sandbox.browser;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.microsoft.playwright.Page.ScreenshotOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pictures of the ten main pages, at the width of a telephone and of a desk, in both languages, to be looked at:
 * {@code target/screenshots}.
 *
 * <p>{@code mvn verify -Pbrowser -pl sandbox -am -Dtest=MainPagesJourney}
 */
@Tag("browser")
class MainPagesJourney {

    private static final Path FOLDER = Path.of("target/screenshots");

    private final Console console = Console.shared();

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.DESK, Look.PHONE.in("en"), Look.DESK.in("en"), Look.PHONE.withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void arePictured(Look look) {
        try (var flat = console.flat();
                var asked = console.ask("referrer-09")) {
            as(null, look, Map.of("01-welcome", visitor -> visitor.go("/")));
            as("referrer-09", look, ofCaseWorkers());
            as(console.whoIsAsked().account(), look, ofCentres());
            as("coordinator", look, ofCoordinators());
            assertThat(asked.status()).isEqualTo("SEARCHING");
            assertThat(flat.centre()).isNotEmpty();
        }
    }

    private static Map<String, Consumer<Visitor>> ofCaseWorkers() {
        var pages = new LinkedHashMap<String, Consumer<Visitor>>();
        pages.put("02-requests", visitor -> visitor.go("/app/requests"));
        pages.put("03-request", visitor -> visitor.follow("#requests a"));
        pages.put("04-draft", visitor -> visitor.go("/app/requests").follow("form[action$=drafts] button"));
        pages.put("05-errors", visitor -> visitor.follow("button[name=next]"));
        return pages;
    }

    private static Map<String, Consumer<Visitor>> ofCentres() {
        var pages = new LinkedHashMap<String, Consumer<Visitor>>();
        pages.put("06-places", visitor -> visitor.go("/app/centre"));
        pages.put("07-offer", visitor -> visitor.go("/app/offers").follow(Console.OPEN_OFFER));
        pages.put("08-refusal", visitor -> visitor.follow("a[href$=refuse]"));
        return pages;
    }

    private static Map<String, Consumer<Visitor>> ofCoordinators() {
        var pages = new LinkedHashMap<String, Consumer<Visitor>>();
        pages.put("09-country", visitor -> visitor.go("/app/country"));
        pages.put("10-open-request", visitor -> visitor.go("/app/open").follow("#open a"));
        return pages;
    }

    private void as(@Nullable String account, Look look, Map<String, Consumer<Visitor>> pages) {
        try (var visitor = console.visitor(look)) {
            if (account != null) {
                visitor.signIn(account);
            }
            pages.forEach((name, way) -> {
                way.accept(visitor);
                visitor.page()
                        .screenshot(new ScreenshotOptions().setFullPage(true).setPath(file(name, look)));
            });
        }
    }

    private static Path file(String name, Look look) {
        return FOLDER.resolve(name + "-" + look.width() + "-" + look.language()
                + (look.scripts() ? "" : "-without-scripts") + ".png");
    }
}
