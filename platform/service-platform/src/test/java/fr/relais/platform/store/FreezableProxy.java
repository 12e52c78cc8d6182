package fr.relais.platform.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a server on this machine and, from a moment on, passes nothing on: connections stay open. */
public final class FreezableProxy implements AutoCloseable {

    private final ServerSocket front;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean frozen;

    private FreezableProxy(int port) throws IOException {
        this.port = port;
        this.front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public static FreezableProxy before(int port) throws IOException {
        return new FreezableProxy(port);
    }

    public String uri() {
        return "mongodb://localhost:" + front.getLocalPort();
    }

    public void freeze() {
        frozen = true;
    }

    private void accept() {
        try {
            while (true) {
                var caller = remember(front.accept());
                var server = remember(new Socket(InetAddress.getLoopbackAddress(), port));
                threads.execute(() -> pass(caller, server));
                threads.execute(() -> pass(server, caller));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private Socket remember(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private void pass(Socket from, Socket to) {
        var bytes = new byte[8192];
        try {
            for (var read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                if (frozen) {
                    end.await();
                }
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException closed) {
            // The test is over, or the other side has given up.
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        front.close();
        for (var socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
