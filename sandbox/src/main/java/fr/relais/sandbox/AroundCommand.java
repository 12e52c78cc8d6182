package fr.relais.sandbox;

import java.util.concurrent.CountDownLatch;

import fr.relais.sandbox.home.RunningMark;
import fr.relais.sandbox.launch.CannotStart;
import fr.relais.sandbox.launch.Sandbox;
import fr.relais.sandbox.launch.TopicsOfOthers;

/**
 * Starts what the services stand on, and no service, until the process is told to end: for a service that somebody else
 * starts alone, so that an image learns what that loads ({@code deployment/image/train}). What that service would wait
 * for of another one is there, and empty.
 */
record AroundCommand() implements Command {

    @Override
    public int run(Surroundings surroundings) {
        RunCommand.logInto(surroundings.home());
        var mark = RunningMark.take(surroundings.home())
                .orElseThrow(() -> new CannotStart("a sandbox is already running in this home"));
        var sandbox = new Sandbox(surroundings.settings(), new PrintedProgress(System.out));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            sandbox.close();
                            mark.close();
                        },
                        "stop-everything"));
        sandbox.startAround();
        TopicsOfOthers.make(surroundings.settings().ports());
        mark.ready(sandbox.gateway());
        stay();
        return 0;
    }

    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
