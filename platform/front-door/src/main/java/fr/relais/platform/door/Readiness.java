package fr.relais.platform.door;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks the service of the same container whether it takes requests, and says it by the exit code: for images that have
 * no program that could. Nothing but the JDK is loaded, since it is started anew each time.
 */
public final class Readiness {

    private static final int MILLISECONDS = 4000;
    private static final String PORT = "MANAGEMENT_SERVER_PORT";

    private Readiness() {}

    /** @param arguments the operators' port, unless the environment says another to the service too */
    public static void main(String[] arguments) {
        System.exit(isReady(System.getenv().getOrDefault(PORT, arguments[0])) ? 0 : 1);
    }

    /** Whether the service at this port of this machine says that it is ready. */
    static boolean isReady(String port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(MILLISECONDS);
            connection.setReadTimeout(MILLISECONDS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException silent) {
            return false;
        }
    }
}
