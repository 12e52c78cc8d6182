package fr.relais.embedded;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Lets the embedded servers speak only of what goes wrong: they say a screenful at every start. */
final class QuietLogs {

    private static final List<String> TALKATIVE = List.of(
            "kafka",
            "org.apache.kafka",
            "state.change.logger",
            "de.bwaldvogel.mongo",
            "io.netty",
            "org.apache.commons.beanutils");

    /** Calls it an error when it registers with itself before it has elected itself, which it then does. */
    private static final String EXCITABLE = "kafka.server.ControllerApis";

    private QuietLogs() {}

    static void quieten() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            TALKATIVE.forEach(name -> quieten(logback, name, Level.ERROR));
            quieten(logback, EXCITABLE, Level.OFF);
        }
    }

    private static void quieten(LoggerContext logback, String name, Level level) {
        if (logback.getLogger(name).getLevel() == null) {
            logback.getLogger(name).setLevel(level);
        }
    }
}
