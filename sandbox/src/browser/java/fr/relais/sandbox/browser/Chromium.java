package fr.relais.sandbox.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** Debian's Chromium, or the one that {@code CHROMIUM_PATH} names. Where there is none, tests fail and say so. */
final class Chromium implements AutoCloseable {

    private static final Path DEBIANS = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        var path = installed();
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException(
                    "the browser tests need Chromium: install Debian's package chromium, or set CHROMIUM_PATH");
        }
        var playwright = Playwright.create();
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(path)
                .setArgs(List.of("--no-sandbox", "--disable-gpu"));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static Path installed() {
        var set = System.getenv("CHROMIUM_PATH");
        return set == null ? DEBIANS : Path.of(set);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        Objects.requireNonNull(playwright).close();
    }
}
