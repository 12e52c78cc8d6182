package fr.relais.benchmarks.notices;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import fr.relais.benchmarks.notices.LiveStreams.Reader;
import fr.relais.benchmarks.stage.Stage;
import fr.relais.benchmarks.stage.Staged;

/** notification-service on a stage, and a mail server for it. */
public final class NoticeStage implements AutoCloseable {

    private static final String DOMAIN = "@relais.invalid";

    private final MailAcceptor mail;
    private final Stage stage;

    private NoticeStage(MailAcceptor mail, Stage stage) {
        this.mail = mail;
        this.stage = stage;
    }

    /** As it is shipped. */
    public static NoticeStage start() {
        return start(Map.of());
    }

    /** With these variables beside those that it must have. */
    public static NoticeStage start(Map<String, String> settings) {
        var mail = MailAcceptor.start();
        var all = new HashMap<>(settings);
        all.put("RELAIS_MAIL_HOST", "127.0.0.1");
        all.put("RELAIS_MAIL_PORT", Integer.toString(mail.port()));
        all.put("RELAIS_MAIL_SENDER", "relais" + DOMAIN);
        all.put("RELAIS_MAIL_ENCRYPTED", "false");
        all.put("RELAIS_MAIL_DIGESTAT", aQuietHour().toMinutes() + "m");
        return new NoticeStage(mail, Stage.start(Staged.notification(all)));
    }

    /** An hour that comes when all is over and was long ago: nobody is mailed for it. */
    private static Duration aQuietHour() {
        var now = Instant.now().atZone(ZoneId.of("Europe/Paris")).toLocalTime();
        return Duration.between(LocalTime.MIDNIGHT, now.plusHours(4));
    }

    Stage stage() {
        return stage;
    }

    MailAcceptor mail() {
        return mail;
    }

    /** The id that a mail has of what it delivers. */
    static String mailOf(String delivery) {
        return "<" + delivery + DOMAIN + ">";
    }

    /** Somebody of each of so many centres' organisations. */
    List<Reader> centres(String name, int howMany) {
        return IntStream.range(0, howMany)
                .parallel()
                .mapToObj(number -> name + "-" + number)
                .map(organisation -> new Reader(organisation, stage.token("CENTRE", organisation)))
                .toList();
    }

    /** She says where she wants to be mailed. */
    void giveAddress(Reader reader) {
        var body = "{\"mail\":\"%s@an.example\",\"language\":\"FR\",\"safe\":true}".formatted(reader.organisation());
        stage.send(reader.token(), ask("/v1/inbox/contact").PUT(BodyPublishers.ofString(body)), 204);
    }

    /** Her inbox, as she reads it. */
    String inboxOf(Reader reader) {
        return stage.send(reader.token(), ask("/v1/inbox?limit=200").GET(), 200);
    }

    private HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stage.servicePort() + path));
    }

    /** Whether it became so in time. */
    static boolean becomes(Duration patience, BooleanSupplier so) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(Duration.ofMillis(20));
        }
        return true;
    }

    static void pause(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", hurried);
        }
    }

    @Override
    public void close() {
        stage.close();
        mail.close();
    }
}
