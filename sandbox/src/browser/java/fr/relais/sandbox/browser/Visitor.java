package fr.relais.sandbox.browser;

import java.net.URI;
import java.time.Duration;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody before a browser of her own. Whatever she looks at is inspected. */
final class Visitor implements AutoCloseable {

    private static final long PATIENCE = 30_000_000_000L;
    private static final int LOOK_AGAIN = 250;

    private final URI gateway;
    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final Inspection inspection;
    private int taps;
    private Duration waited = Duration.ZERO;

    private Visitor(URI gateway, Look look, BrowserContext context) {
        this.gateway = gateway;
        this.look = look;
        this.context = context;
        this.page = context.newPage();
        this.inspection = Inspection.of(gateway, look, page);
    }

    static Visitor of(Chromium chromium, URI gateway, Look look) {
        var options = new NewContextOptions()
                .setViewportSize(look.width(), 844)
                .setJavaScriptEnabled(look.scripts())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale(look.language());
        return new Visitor(gateway, look, chromium.browser().newContext(options));
    }

    Visitor signIn(String account) {
        go("/");
        page.click("main a.button");
        return identify(account);
    }

    /** Shows who she is, on the page of the provider. */
    Visitor identify(String account) {
        page.selectOption("#username", account);
        page.click("form:last-of-type button");
        return inspect();
    }

    Visitor go(String path) {
        open(path);
        return inspect();
    }

    /** Without looking at it closely. */
    void open(String path) {
        page.navigate(gateway.resolve(path).toString());
    }

    /** Taps what is called so: a button, a link or a choice. */
    Visitor tap(String selector) {
        taps++;
        page.click(selector);
        return this;
    }

    /** Taps what leads to another page, and looks at it. */
    Visitor follow(String selector) {
        var tapped = System.nanoTime();
        page.waitForNavigation(() -> tap(selector));
        waited = Duration.ofNanos(System.nanoTime() - tapped);
        return inspect();
    }

    /** How long the page that she followed to last took to be there, from the tap on. */
    Duration waited() {
        return waited;
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
        inspection.expectToLeave();
    }

    /** How often she has tapped since this was last asked. */
    int takeTaps() {
        var taken = taps;
        taps = 0;
        return taken;
    }

    Visitor inspect() {
        inspection.inspect();
        return this;
    }

    /** Waits until these words are on the page: by themselves where scripts run, else by looking again. */
    Visitor await(String words) {
        return await(words, !look.scripts());
    }

    /** Looks again until these words are on the page, which does not change by itself. */
    Visitor lookUntil(String words) {
        return await(words, true);
    }

    private Visitor await(String words, boolean again) {
        var deadline = System.nanoTime() + PATIENCE;
        while (!text().contains(words)) {
            assertThat(System.nanoTime())
                    .as("waiting for: %s, at: %s", words, text())
                    .isLessThan(deadline);
            page.waitForTimeout(LOOK_AGAIN);
            if (again) {
                page.reload();
            }
        }
        return inspect();
    }

    /** These words are on the page that she looks at. */
    Visitor reads(String... words) {
        assertThat(text()).contains(words);
        return this;
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
