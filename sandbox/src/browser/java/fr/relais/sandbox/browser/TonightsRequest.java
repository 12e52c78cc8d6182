package fr.relais.sandbox.browser;

import java.util.List;
import java.util.function.UnaryOperator;

/** A place tonight for a mother with two children, far from Paris: nothing left out that is asked for. */
final class TonightsRequest {

    /** The pages, each left by one tap. */
    static final List<UnaryOperator<Visitor>> PAGES = List.of(
            worker -> worker.follow("form[action$=drafts] button"),
            worker -> worker.tap("input[name=track][value=EMERGENCY]")
                    .tap("input[name=tier][value=IMMINENT]")
                    .follow("button[name=next]"),
            worker -> worker.type("[name='people.ADULT.F']", "1")
                    .type("[name='people.CHILD.F']", "1")
                    .type("[name='people.INFANT.M']", "1")
                    .tap("input[name=parent]")
                    .follow("button[name=next]"),
            worker -> worker.tap("input[name=relocation][value=REMOVAL_REQUIRED]")
                    .choose("#zone-0", "75")
                    .follow("button[name=next]"),
            worker -> worker.choose("#language-0", "ti").follow("button[name=next]"),
            worker -> worker.tap("#agreement").follow("form[action$=send] button"));

    private TonightsRequest() {}

    /** From the list of requests to the page of the one that was sent. */
    static Visitor fill(Visitor worker) {
        PAGES.forEach(page -> page.apply(worker));
        return worker;
    }

    /** A draft that knows that it is for tonight, and goes on with who it is for. */
    static Visitor begin(Visitor worker) {
        return worker.follow("form[action$=drafts] button")
                .tap("input[name=track][value=EMERGENCY]")
                .tap("input[name=tier][value=HIGH]")
                .follow("button[name=next]");
    }
}
