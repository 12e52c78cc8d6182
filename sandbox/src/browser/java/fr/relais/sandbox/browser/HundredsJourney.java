package fr.relais.sandbox.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of nothing yet, of one, and of hundreds. */
@Tag("browser")
class HundredsJourney {

    private static final int HUNDREDS = 230;
    private static final int AT_ONCE = 8;

    private final Console console = Console.shared();
    private final SpokenWords words = new SpokenWords("fr");

    /** They wait for an assessment, so that nobody is looked for. */
    private Asked oriented() {
        return Asked.of(console.sandbox(), "referrer-04", Map.of("track", "ORIENTED"));
    }

    @Test
    void areListsPageByPage() throws Exception {
        try (var worker = console.visitor(Look.PHONE.wide(320)).signIn("referrer-04");
                var other = console.visitor(Look.PHONE.withoutScripts()).signIn("referrer-04")) {
            worker.reads(words.of("requests.none"));
            var one = oriented();
            worker.go("/app/requests").reads("3 personnes");
            assertThat(worker.page().locator("#requests li").count()).isEqualTo(1);

            var all = atOnce(
                    Stream.generate(() -> (Callable<Asked>) this::oriented).limit(HUNDREDS));
            try {
                assertThat(rows(worker, "/app/requests", "#requests li")).isEqualTo(HUNDREDS + 1);
                assertThat(rows(other, "/app/requests", "#requests li")).isEqualTo(HUNDREDS + 1);
                forTheCoordination();
            } finally {
                atOnce(Stream.concat(all.stream(), Stream.of(one)).map(asked -> () -> {
                    asked.close();
                    return asked;
                }));
            }
        }
    }

    private void forTheCoordination() {
        try (var coordinator = console.visitor(Look.DESK).signIn("coordinator")) {
            coordinator.reads(words.of("country.more"));
            assertThat(rows(coordinator, "/app/open", "#open li")).isGreaterThan(HUNDREDS);
        }
    }

    /** How many rows there are on all pages of a list. */
    private static int rows(Visitor visitor, String list, String row) {
        visitor.go(list);
        var rows = visitor.page().locator(row).count();
        while (visitor.page().locator("a[href*='after=']").count() > 0) {
            visitor.follow("a[href*='after=']");
            rows += visitor.page().locator(row).count();
        }
        return rows;
    }

    private static List<Asked> atOnce(Stream<Callable<Asked>> work) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var done = new ArrayList<Asked>();
            for (Future<Asked> one : threads.invokeAll(work.toList())) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
