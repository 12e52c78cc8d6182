package fr.relais.sandbox.browser;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How long is left to answer, told aloud. */
@Tag("browser")
class WhatIsLeftJourney {

    private static final String REMEMBER_ANNOUNCEMENTS = "() => { window.heard = []; const line = "
            + "document.getElementById('announce'); new MutationObserver(() => window.heard.push(line.textContent))"
            + ".observe(line, {childList: true, characterData: true, subtree: true}); }";

    private final Console console = Console.shared();

    @Test
    void tellsThreeTimesAndNoMoreHowLongIsLeft() {
        try (var asked = console.ask("referrer-17");
                var centre = console.visitor(Look.PHONE)) {
            centre.signIn(console.whoIsAsked().account()).go("/app/offers").follow(Console.OPEN_OFFER);
            centre.page().clock().install();
            centre.page().reload();
            centre.page().evaluate(REMEMBER_ANNOUNCEMENTS);
            for (var step = 0; step < 29; step++) {
                centre.page().clock().fastForward(60_000);
            }

            assertThat((List<?>) centre.page().evaluate("() => window.heard"))
                    .filteredOn(said -> said.toString().startsWith("Il reste"))
                    .extracting(Object::toString)
                    .isSubsetOf(
                            "Il reste 30 minutes pour répondre à cette proposition.",
                            "Il reste 10 minutes pour répondre à cette proposition.",
                            "Il reste 2 minutes pour répondre à cette proposition.")
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }
}
