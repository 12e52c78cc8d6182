package fr.relais.sandbox.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** Whoever connects is shown a certificate that has expired, and hears nothing else. */
final class ExpiredServer implements AutoCloseable {

    private final SSLServerSocket socket;

    ExpiredServer(Certificates certificates) throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(certificates.server(), Certificates.PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        var thread = new Thread(this::serve, "expired");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = (SSLSocket) socket.accept()) {
                caller.setSoTimeout(2_000);
                caller.startHandshake();
            } catch (IOException hungUp) {
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
