package fr.relais.sandbox.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import fr.relais.sandbox.home.Home;
import fr.relais.sandbox.home.PrivateFile;

/**
 * What the last run of the play left behind, so that the next one finds the flat empty: its household moves out, or its
 * request is withdrawn.
 */
final class LastRun {

    private final Home home;

    LastRun(Home home) {
        this.home = home;
    }

    void remember(String request, String offer) {
        PrivateFile.replace(home.lastPlay(), request + "\n" + offer + "\n");
    }

    /** Whatever has already come to its end answers with a problem, which is fine. */
    void clearAway(Cast cast) {
        if (!Files.exists(home.lastPlay())) {
            return;
        }
        var lines = lines();
        cast.manager().post("/v1/offers/" + lines.get(1) + "/departure", Map.of());
        cast.referrer().post("/v1/placement-requests/" + lines.get(0) + "/withdrawal", Map.of());
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(home.lastPlay());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
