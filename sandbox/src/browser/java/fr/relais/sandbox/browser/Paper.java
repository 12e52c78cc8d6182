package fr.relais.sandbox.browser;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.Media;

/** A page as it comes out of a printer. */
record Paper(Page page) {

    /** A4 less its margins, in CSS pixels. */
    private static final int WIDTH = 688;

    /** In a PDF of Chromium each page is an object of this type. */
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    /** How many sheets of A4 it takes. */
    long pages() {
        var printed = page.pdf(new PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        return SHEET.matcher(new String(printed, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    /** The words that are on it. */
    String shown() {
        return onPaper(() -> page.innerText("body"));
    }

    /** Whether what the page is about is on it, and what only a screen can do is not. */
    boolean showsItsContentOnly() {
        return onPaper(() -> (Boolean) page.evaluate("""
                () => {
                  const seen = element => element.checkVisibility() && element.getBoundingClientRect().height > 0;
                  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
                  return seen(document.querySelector('main h1')) && !wide
                      && ![...document.querySelectorAll('nav, .quit, main .actions button')].some(seen);
                }"""));
    }

    private <T> T onPaper(Supplier<T> look) {
        var window = page.viewportSize();
        page.setViewportSize(WIDTH, window.height);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        try {
            return look.get();
        } finally {
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
            page.setViewportSize(window.width, window.height);
        }
    }
}
