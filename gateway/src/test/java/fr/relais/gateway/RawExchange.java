package fr.relais.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * What is answered to bytes that need not be a request.
 *
 * @param statuses of all answers, in their order
 * @param text everything that was answered
 * @param closed whether the other side hung up
 */
record RawExchange(List<Integer> statuses, String text, boolean closed) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

    private static final int PATIENCE_MILLIS = 10_000;

    /** Who answers more than is expected, or hangs up, does so at once. */
    private static final int QUIET_MILLIS = 300;

    /** Sends this and reads so many answers, and what comes after them. */
    static RawExchange with(int port, String sent, int answers) throws IOException {
        try (var socket = connected(port)) {
            socket.getOutputStream().write(sent.getBytes(ISO_8859_1));
            return read(socket, answers);
        }
    }

    /** Sends the head of a request and, once it is told to go on, the rest, and reads until the other side hangs up. */
    static RawExchange inTwoSteps(int port, String head, String rest) throws IOException {
        try (var socket = connected(port)) {
            var sent = head.replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n");
            socket.getOutputStream().write(sent.getBytes(ISO_8859_1));
            var answer = new String(socket.getInputStream().readNBytes(CONTINUE.length()), ISO_8859_1);
            if (!answer.equals(CONTINUE)) {
                throw new IOException("not told to go on");
            }
            socket.getOutputStream().write(rest.getBytes(ISO_8859_1));
            return read(socket, 1);
        }
    }

    private static Socket connected(int port) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static RawExchange read(Socket socket, int answers) {
        var text = new StringBuilder();
        var closed = true;
        try {
            var bytes = new byte[8192];
            for (var read = 0; read >= 0; read = socket.getInputStream().read(bytes)) {
                text.append(new String(bytes, 0, read, ISO_8859_1));
                socket.setSoTimeout(statuses(text).size() < answers ? PATIENCE_MILLIS : QUIET_MILLIS);
            }
        } catch (SocketTimeoutException quiet) {
            closed = false;
        } catch (IOException reset) {
            closed = true;
        }
        return new RawExchange(statuses(text), text.toString(), closed);
    }

    private static List<Integer> statuses(CharSequence text) {
        return STATUS.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }
}
