package fr.relais.embedded;

import java.util.List;

import de.bwaldvogel.mongo.bson.Document;

/** The commands by which a driver gets to know a server, where the server library leaves something out. */
final class Greeting {

    private Greeting() {}

    /** The name under which the library knows the given command: {@code hello} is a younger {@code ismaster}. */
    static String known(String command) {
        return command.equalsIgnoreCase("hello") ? "ismaster" : command;
    }

    /** The library's answer, completed by what the command's younger name promises and by our mark. */
    static Document complete(String command, Document answer) {
        if (command.equalsIgnoreCase("hello")) {
            answer.put("isWritablePrimary", true);
        } else if (command.equalsIgnoreCase("buildInfo")) {
            answer.put("modules", List.of(EmbeddedDatabase.MARK));
        }
        return answer;
    }
}
