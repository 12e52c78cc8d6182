package fr.relais.sandbox;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import fr.relais.sandbox.demo.Accounts;
import fr.relais.sandbox.home.Home;
import fr.relais.sandbox.home.RunningMark;
import fr.relais.sandbox.launch.CannotStart;
import fr.relais.sandbox.launch.Sandbox;
import org.slf4j.LoggerFactory;

/**
 * Runs a sandbox, or joins the one that runs.
 *
 * @param play whether the main job is played
 * @param stay whether everything is left running afterwards
 */
record RunCommand(boolean play, boolean stay) implements Command {

    private static final Duration ANOTHER_STARTS = Duration.ofSeconds(120);

    static RunCommand withoutPlay() {
        return new RunCommand(false, true);
    }

    static RunCommand withPlay() {
        return new RunCommand(true, true);
    }

    static RunCommand onlyPlay() {
        return new RunCommand(true, false);
    }

    @Override
    public int run(Surroundings surroundings) {
        logInto(surroundings.home());
        var mark = RunningMark.take(surroundings.home());
        return mark.isPresent() ? runOwn(surroundings, mark.get()) : join(surroundings.home());
    }

    /** Before anything is logged, and on one thread. */
    private static void logInto(Home home) {
        System.setProperty("relais.log", home.log("launcher").toString());
        LoggerFactory.getILoggerFactory();
    }

    private int runOwn(Surroundings surroundings, RunningMark mark) {
        var began = System.nanoTime();
        var out = System.out;
        var progress = new PrintedProgress(out);
        var sandbox = new Sandbox(surroundings.settings(), progress);
        var stopping = new Thread(() -> stop(sandbox, mark), "stop-everything");
        Runtime.getRuntime().addShutdownHook(stopping);
        sandbox.start();
        mark.ready(sandbox.gateway());
        out.printf(
                "Everything is ready after %.1f s.%n",
                Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
        var code = play ? 0 : 0;
        if (stay) {
            introduce(out, sandbox.gateway());
            watch(sandbox, out);
        }
        return code;
    }

    private static void stop(Sandbox sandbox, RunningMark mark) {
        sandbox.close();
        mark.close();
    }

    private static void introduce(PrintStream out, URI gateway) {
        out.printf("%nGateway        %s%nDocumentation  %s/docs%n%nDemo accounts%n", gateway, gateway);
        Accounts.demo()
                .forEach(account -> out.printf(
                        "  %-24s %-12s %s%n",
                        account.account(), account.secret(), account.label().getOrDefault("en", "")));
        out.printf("%nCtrl-C stops everything.%n");
    }

    /** Says when a service has ended by itself. Ends with the process. */
    private static void watch(Sandbox sandbox, PrintStream out) {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(1);
                sandbox.takeEnded().forEach(service -> out.printf("%s has ended; see its log.%n", service.module()));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private int join(Home home) {
        if (!play) {
            throw new CannotStart("a sandbox is already running"
                    + RunningMark.gateway(home).map(gateway -> " at " + gateway).orElse(" (it is starting)"));
        }
        var gateway = awaitGateway(home);
        System.out.println("Using the sandbox at " + gateway);
        return 0;
    }

    private static URI awaitGateway(Home home) {
        var deadline = System.nanoTime() + ANOTHER_STARTS.toNanos();
        while (System.nanoTime() < deadline) {
            var gateway = RunningMark.gateway(home);
            if (gateway.isPresent()) {
                return gateway.get();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new CannotStart("another sandbox is starting and does not become ready");
    }
}
