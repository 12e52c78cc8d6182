package fr.relais.sandbox.browser;

import java.util.LinkedHashMap;

import com.microsoft.playwright.Route.FulfillOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What looks at every page is not blind: a page is spoilt, and it says how. */
@Tag("browser")
class InspectionJourney {

    private static final String PAGE = "/accessibility";
    private static final String ELSEWHERE = "http://127.0.0.1:9/picture.png";

    private final Console console = Console.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            policy img-src   | document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.1:9/picture.png'}))
            policy script-src| document.body.append(Object.assign(document.createElement('script'), {textContent: '1'}))
            policy style-src | document.body.setAttribute('style', 'color: red')
            policy connect-src| fetch('http://127.0.0.1:9/').catch(() => {})
            button-name      | document.querySelector('main').append(document.createElement('button'))
            beyond the window| document.querySelector('main h1').textContent = 'x'.repeat(500)
            went wrong       | console.error('something')
            """)
    void seesWhatIsWrong(String said, String plant) {
        try (var visitor = console.visitor(Look.PHONE).go(PAGE)) {
            visitor.page().evaluate("() => { " + plant + "; }");
            visitor.page().waitForTimeout(300);

            assertThatThrownBy(visitor::inspect).hasMessageContaining(said);
        }
    }

    /** Also where no policy stands in its way. */
    @Test
    void seesWhatIsAskedOfAnotherOrigin() {
        try (var visitor = console.visitor(Look.PHONE)) {
            visitor.page().route("**" + PAGE, route -> {
                var page = route.fetch();
                var headers = new LinkedHashMap<>(page.headers());
                headers.keySet().removeIf("content-security-policy"::equalsIgnoreCase);
                route.fulfill(new FulfillOptions()
                        .setStatus(page.status())
                        .setHeaders(headers)
                        .setBody(page.text()));
            });
            visitor.go(PAGE);
            visitor.page()
                    .evaluate(
                            "source => { document.body.append(Object.assign(new Image(), {src: source})); }",
                            ELSEWHERE);
            visitor.page().waitForTimeout(300);

            assertThatThrownBy(visitor::inspect)
                    .hasMessageContaining("a request to another origin: http://127.0.0.1:9");
        }
    }
}
