package fr.relais.notification.adapter.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;

/** Makes sockets over which a server can say only so much, for only so long: an endless answer ends the connection. */
final class BoundedSockets extends SocketFactory {

    /** A hundred times what a server has to say about one message. */
    private static final int MOST_BYTES = 64 * 1024;

    private final Duration deadline;

    BoundedSockets(Duration deadline) {
        this.deadline = deadline;
    }

    @Override
    public Socket createSocket() {
        return new Bounded(deadline);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("sockets are connected by whoever asks for them");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException("sockets are connected by whoever asks for them");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("sockets are connected by whoever asks for them");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException("sockets are connected by whoever asks for them");
    }

    private static final class Bounded extends Socket {

        private final long end;

        Bounded(Duration deadline) {
            this.end = System.nanoTime() + deadline.toNanos();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), end);
        }
    }

    private static final class Counted extends FilterInputStream {

        private final long end;
        private int left = MOST_BYTES;

        Counted(InputStream in, long end) {
            super(in);
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            check();
            left--;
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            check();
            var read = super.read(into, from, Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        private void check() throws IOException {
            if (left <= 0) {
                throw new IOException("a server says too much");
            }
            if (System.nanoTime() - end > 0) {
                throw new IOException("a server takes too long");
            }
        }
    }
}
