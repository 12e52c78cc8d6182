package fr.relais.placement.attacker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.json.JsonMapper;

/** Reads whatever the document of the interface says that somebody can read, with one request of his own. */
final class Reading implements Strategy {

    @Override
    public void play(Account account, Knowledge knowledge) {
        var own = account.ask(Form.awayFrom(Set.of(), "75"));
        account.housesAnswer(own);
        for (var path : paths()) {
            var filled = path.replaceAll("\\{[^}]*}", own.reference());
            if (!filled.equals(own.path())) {
                knowledge.reads(account.get(filled));
            }
        }
        account.say(own, "/withdrawal", "{}");
    }

    /** The paths of all operations that read. */
    static List<String> paths() {
        try (var document = Reading.class.getResourceAsStream("/openapi.json")) {
            return new JsonMapper()
                    .readTree(document)
                    .path("paths")
                    .propertyStream()
                    .filter(path -> path.getValue().has("get"))
                    .map(path -> path.getKey())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
