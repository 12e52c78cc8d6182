package fr.relais.notification.adapter.webhook;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** Says what it was told to say, whatever it is asked, and hangs up. */
final class RawReceiver implements Closeable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String said;

    RawReceiver(String said) throws IOException {
        this.said = said;
        var thread = new Thread(this::accept, "raw-receiver");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "http://localhost:" + server.getLocalPort() + "/relais";
    }

    private void accept() {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                var unused = client.getInputStream().read(new byte[8_192]);
                client.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException gone) {
                // The other side has had enough, or the test is over.
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
