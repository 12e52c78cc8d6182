package fr.relais.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that runs another one under supervision and says its process id, until it is killed. */
final class ParentToKill {

    private ParentToKill() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Supervised.class.getName(),
                        Waiting.class.getName())
                .start();
        child.inputReader().readLine();
        System.out.println(child.pid());
        new CountDownLatch(1).await();
    }

    /** A program that would run for ever. */
    public static final class Waiting {

        private Waiting() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("waiting");
            new CountDownLatch(1).await();
        }
    }
}
