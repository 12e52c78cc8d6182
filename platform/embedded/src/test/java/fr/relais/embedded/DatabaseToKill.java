package fr.relais.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that holds a file database and says its port, until it is killed. */
final class DatabaseToKill {

    private DatabaseToKill() {}

    public static void main(String[] arguments) throws InterruptedException {
        var database = EmbeddedDatabase.onFile(Path.of(arguments[0]), 0);
        System.out.println(database.port());
        new CountDownLatch(1).await();
    }
}
