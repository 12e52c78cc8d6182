package fr.relais.sandbox.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must not be on any page, or happen behind it: something that axe-core finds, a request to another origin, a
 * violation of the policy, a script that fails, a part that is not there, a raw name of a word, anything beyond the
 * window.
 */
final class Inspection {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String TELL_VIOLATIONS =
            "document.addEventListener('securitypolicyviolation', e => console.error('policy ' + e.violatedDirective))";

    /** A page that does not exist is looked at too; a part of a page that does not is found by its status. */
    private static final String SAID_BY_STATUS = "Failed to load resource";

    private static final String BEYOND =
            "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)";

    private final URI gateway;
    private final Page page;
    private final boolean scripts;
    private final List<String> wrongs = new CopyOnWriteArrayList<>();
    private boolean leaving;

    private Inspection(URI gateway, Page page, boolean scripts) {
        this.gateway = gateway;
        this.page = page;
        this.scripts = scripts;
    }

    /** Of everything that happens in this page from now on. */
    static Inspection of(URI gateway, Look look, Page page) {
        var context = page.context();
        var inspection = new Inspection(gateway, page, look.scripts());
        context.addInitScript(TELL_VIOLATIONS);
        context.onRequest(inspection::mindOrigin);
        page.onConsoleMessage(inspection::mindErrors);
        page.onPageError(inspection.wrongs::add);
        page.onResponse(inspection::mindParts);
        return inspection;
    }

    /** Signing in is the provider's page, on another origin; everything after it is not. */
    private void mindOrigin(Request request) {
        var url = URI.create(request.url().split("[?#]", 2)[0]);
        var isSignIn =
                request.isNavigationRequest() && (leaving || gateway.getHost().equals(url.getHost()));
        if (!isSignIn && !(gateway.getHost().equals(url.getHost()) && gateway.getPort() == url.getPort())) {
            wrongs.add("a request to another origin: " + url.getScheme() + "://" + url.getAuthority());
        }
    }

    private void mindErrors(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith(SAID_BY_STATUS)) {
            wrongs.add(message.text());
        }
    }

    private void mindParts(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            wrongs.add("status " + response.status() + " of a part of a page");
        }
    }

    /** From now on the page goes to another site, on purpose. */
    void expectToLeave() {
        leaving = true;
    }

    /** Looks at the page as it is now, and fails at anything that is not as it should be. */
    void inspect() {
        assertThat(wrongs).as("what went wrong at %s", page.url()).isEmpty();
        assertThat(page.title()).isNotBlank();
        assertThat(page.innerText("body")).doesNotContainPattern("\\?\\?[\\w.-]+_(fr|en)\\?\\?");
        assertThat(((Number) page.evaluate(BEYOND)).intValue())
                .as("pixels beyond the window at %s", page.url())
                .isZero();
        // Where no script runs, axe-core never answers; the same pages are inspected for those who have scripts.
        if (scripts) {
            assertThat(violations()).as("axe-core at %s", page.url()).isEmpty();
        }
    }

    /** In the page itself: it has no frames, and another window for each look would take longer than the look. */
    private List<String> violations() {
        var found = new ArrayList<String>();
        for (Rule rule : new AxeBuilder(page)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze()
                .getViolations()) {
            rule.getNodes().forEach(node -> found.add(rule.getId() + ": " + node.getHtml()));
        }
        return found;
    }
}
