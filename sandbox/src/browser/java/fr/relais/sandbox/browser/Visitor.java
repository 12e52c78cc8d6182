package fr.relais.sandbox.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody before a browser of her own. Whatever she looks at is inspected: axe-core finds nothing, nothing was asked of
 * another origin, no policy was violated, no script failed, no raw name of a word is on the screen.
 */
final class Visitor implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String TELL_VIOLATIONS =
            "document.addEventListener('securitypolicyviolation', e => console.error('policy ' + e.violatedDirective))";

    /** A page that does not exist is looked at too; a part of a page that does not is found by its status. */
    private static final String SAID_BY_STATUS = "Failed to load resource";

    private final URI gateway;
    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> wrongs = new CopyOnWriteArrayList<>();
    private int taps;
    private boolean leaving;

    private Visitor(URI gateway, Look look, BrowserContext context) {
        this.gateway = gateway;
        this.look = look;
        this.context = context;
        this.page = context.newPage();
        context.addInitScript(TELL_VIOLATIONS);
        context.onRequest(this::mindOrigin);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith(SAID_BY_STATUS)) {
                wrongs.add(message.text());
            }
        });
        page.onPageError(wrongs::add);
        page.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                wrongs.add("status " + response.status() + " of a part of a page");
            }
        });
    }

    static Visitor of(Chromium chromium, URI gateway, Look look) {
        var options = new NewContextOptions()
                .setViewportSize(look.width(), 844)
                .setJavaScriptEnabled(look.scripts())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(look.language());
        return new Visitor(gateway, look, chromium.browser().newContext(options));
    }

    /** Signing in is the provider's page, on another origin; everything after it is not. */
    private void mindOrigin(Request request) {
        var url = URI.create(request.url().split("\\?", 2)[0]);
        var isSignIn = request.isNavigationRequest() && (leaving || "localhost".equals(url.getHost()));
        if (!isSignIn && !(gateway.getHost().equals(url.getHost()) && gateway.getPort() == url.getPort())) {
            wrongs.add("a request to another origin: " + url.getScheme() + "://" + url.getAuthority());
        }
    }

    Visitor signIn(String account) {
        go("/");
        page.click("main a.button");
        page.selectOption("#username", account);
        page.click("form:last-of-type button");
        inspect();
        return this;
    }

    Visitor go(String path) {
        page.navigate(gateway.resolve(path).toString());
        return inspect();
    }

    /** Taps what is called so: a button, a link or a choice. */
    Visitor tap(String selector) {
        taps++;
        page.click(selector);
        return this;
    }

    /** Taps what leads to another page, and looks at it. */
    Visitor follow(String selector) {
        page.waitForNavigation(() -> tap(selector));
        return inspect();
    }

    /** One tap into the field, one on each key. */
    Visitor type(String selector, String text) {
        taps += 1 + text.length();
        page.fill(selector, text);
        return this;
    }

    /** One tap opens the list, one chooses. */
    Visitor choose(String selector, String value) {
        taps += 2;
        page.selectOption(selector, value);
        return this;
    }

    /** From now on she goes to another site, on purpose. */
    void expectToLeave() {
        leaving = true;
    }

    /** How often she has tapped since this was last asked. */
    int takeTaps() {
        var taken = taps;
        taps = 0;
        return taken;
    }

    /** Looks at the page as it is now, and fails at anything that is not as it should be. */
    Visitor inspect() {
        assertThat(wrongs).as("what went wrong at %s", page.url()).isEmpty();
        assertThat(page.title()).isNotBlank();
        assertThat(text()).doesNotContainPattern("\\?\\?[\\w.-]+_(fr|en)\\?\\?");
        assertThat(overflow()).as("pixels beyond the window at %s", page.url()).isZero();
        if (look.scripts()) {
            assertThat(violations()).as("axe-core at %s", page.url()).isEmpty();
        }
        return this;
    }

    private List<String> violations() {
        var found = new ArrayList<String>();
        for (Rule rule : new AxeBuilder(page).withTags(WCAG).analyze().getViolations()) {
            rule.getNodes().forEach(node -> found.add(rule.getId() + ": " + node.getHtml()));
        }
        return found;
    }

    private int overflow() {
        return ((Number) page.evaluate(
                        "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
                .intValue();
    }

    /** Waits until these words are on the page: by themselves where scripts run, else by looking again. */
    Visitor await(String words) {
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (!text().contains(words)) {
            assertThat(System.nanoTime()).as("waiting for: %s, at: %s", words, text()).isLessThan(deadline);
            page.waitForTimeout(250);
            if (!look.scripts()) {
                page.reload();
            }
        }
        return inspect();
    }

    String text() {
        return page.innerText("body");
    }

    Page page() {
        return page;
    }

    Look look() {
        return look;
    }

    @Override
    public void close() {
        context.close();
    }
}
