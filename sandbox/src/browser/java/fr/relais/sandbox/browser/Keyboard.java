package fr.relais.sandbox.browser;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page by its keys alone. Wherever they lead, it can be seen where that is: the focus has a ring, lies within the
 * window, and nothing lies over it (WCAG 2.4.7, 2.4.11).
 */
final class Keyboard {

    private static final int MOST_STEPS = 120;

    /** Where the focus is: which element, whether it has a ring, whether it can be seen. */
    private static final String WHERE = """
            () => {
              const focus = document.activeElement;
              if (!focus || focus === document.body || focus.matches('.skip')) { return null; }
              const box = focus.getClientRects()[0], ring = getComputedStyle(focus);
              const middle = Math.min(Math.max((box.left + box.right) / 2, 1), innerWidth - 1);
              const uncovered = y => {
                const top = document.elementFromPoint(middle, y);
                return !!top && (focus.contains(top) || top.contains(focus) || !!top.closest('label')?.contains(focus));
              };
              const edges = [Math.max(box.top + 2, 1), Math.min(box.bottom - 2, innerHeight - 1)];
              const window = box.bottom > 0 && box.top < innerHeight;
              const whole = box.height > innerHeight * .6 || (box.top >= -1 && box.bottom <= innerHeight + 1);
              return {
                name: focus.tagName + ' ' + (focus.name || focus.id || focus.textContent || '').trim().slice(0, 40),
                ring: ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2,
                seen: window && whole && (box.height > innerHeight * .6 || edges.every(uncovered))
              };
            }""";

    private final Page page;

    Keyboard(Visitor visitor) {
        this.page = visitor.page();
    }

    /** Tabs from where it is to what is called so. */
    Keyboard to(String selector) {
        for (var step = 0; step < MOST_STEPS; step++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return this;
            }
            tab();
        }
        throw new AssertionError("no key leads to " + selector + " at " + page.url());
    }

    /** Presses Space there: a box or a choice. */
    Keyboard space(String selector) {
        to(selector);
        page.keyboard().press("Space");
        return this;
    }

    /** Types there: a number, or the beginning of what is in a list. */
    Keyboard type(String selector, String text) {
        to(selector);
        page.keyboard().type(text);
        return this;
    }

    /** Presses Enter there, and is on the next page. */
    Keyboard enter(String selector) {
        to(selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    /** Tabs through the whole page once. Answers how many stops there were. */
    int through() {
        page.evaluate("() => { const first = document.querySelector('.skip'); first.focus(); first.blur(); }");
        for (var stop = 0; stop < MOST_STEPS; stop++) {
            if (!tab()) {
                return stop;
            }
        }
        throw new AssertionError("the keys do not lead out of " + page.url());
    }

    /** Answers whether the focus is in the page afterwards. */
    @SuppressWarnings("unchecked")
    private boolean tab() {
        page.keyboard().press("Tab");
        var where = (Map<String, Object>) page.evaluate(WHERE);
        if (where == null) {
            return false;
        }
        assertThat(List.of(where.get("ring"), where.get("seen")))
                .as("ring and sight of: %s, at %s", where.get("name"), page.url())
                .containsOnly(true);
        return true;
    }
}
