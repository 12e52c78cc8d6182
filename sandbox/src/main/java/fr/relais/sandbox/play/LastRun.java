package fr.relais.sandbox.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import fr.relais.sandbox.home.Home;
import fr.relais.sandbox.home.PrivateFile;

/**
 * What the last run of the play left behind, so that the next one ends it: its household moves out, or its request is
 * withdrawn. Every run notes what it makes as soon as it is made, because it may be interrupted at any moment.
 */
final class LastRun {

    private static final Duration UNTIL_FREE = Duration.ofSeconds(5);

    /** What is noted, and where it is. */
    enum Trace {
        CENTRE,
        UNIT,
        REQUEST,
        MANAGER,
        OFFER
    }

    private final Home home;
    private final Map<Trace, String> noted = new EnumMap<>(Trace.class);

    LastRun(Home home) {
        this.home = home;
    }

    void note(Trace trace, String where) {
        noted.put(trace, where);
        var lines = noted.entrySet().stream().map(each -> each.getKey() + " " + each.getValue() + "\n");
        PrivateFile.replace(home.lastPlay(), lines.collect(Collectors.joining()));
    }

    /** Whatever has already come to its end answers with a problem, which is fine. */
    void clearAway(Cast cast) throws InterruptedException {
        read();
        var manager = noted(Trace.MANAGER).map(cast::manager).orElse(cast.manager());
        noted(Trace.OFFER)
                .ifPresent(offer -> manager.session().post(offer + "/departure", Map.of("destination", "UNKNOWN")));
        var request = noted(Trace.REQUEST);
        if (request.isPresent()) {
            cast.referrer().post(request.get() + "/withdrawal", Map.of());
            awaitFreeFlat(cast);
        }
        forget();
    }

    /** Where the household was, or would have been; another one may be there by now, so not for long. */
    private void awaitFreeFlat(Cast cast) throws InterruptedException {
        var centre = noted(Trace.CENTRE);
        var unit = noted(Trace.UNIT);
        if (centre.isPresent() && unit.isPresent()) {
            Patience.forAWhile(
                    UNTIL_FREE, () -> Flat.isFree(cast.manager().session().get(centre.get()), unit.get()));
        }
    }

    private Optional<String> noted(Trace trace) {
        return Optional.ofNullable(noted.get(trace));
    }

    private void read() {
        try {
            if (Files.exists(home.lastPlay())) {
                Files.readAllLines(home.lastPlay()).forEach(this::read);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was noted in another way is passed over: a flat that is still taken is left to whoever is in it. */
    private void read(String line) {
        for (var trace : Trace.values()) {
            if (line.startsWith(trace + " ")) {
                noted.put(trace, line.substring(trace.name().length() + 1));
            }
        }
    }

    private void forget() {
        noted.clear();
        try {
            Files.deleteIfExists(home.lastPlay());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
