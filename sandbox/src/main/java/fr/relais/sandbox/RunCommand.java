package fr.relais.sandbox;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.api.UnexpectedAnswer;
import fr.relais.sandbox.demo.DemoNetwork;
import fr.relais.sandbox.demo.LivingNetwork;
import fr.relais.sandbox.demo.PastQuarters;
import fr.relais.sandbox.home.Home;
import fr.relais.sandbox.home.RunningMark;
import fr.relais.sandbox.launch.CannotStart;
import fr.relais.sandbox.launch.Sandbox;
import fr.relais.sandbox.play.Play;
import fr.relais.sandbox.play.StepFailed;
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
        return mark.isPresent() ? runOwn(surroundings, mark.get()) : join(surroundings);
    }

    /** Before anything is logged, and on one thread. */
    static void logInto(Home home) {
        System.setProperty("relais.log", home.log("launcher").toString());
        LoggerFactory.getILoggerFactory();
    }

    private int runOwn(Surroundings surroundings, RunningMark mark) {
        var sandbox = new Sandbox(surroundings.settings(), new PrintedProgress(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(sandbox, mark), "stop-everything"));
        sandbox.start();
        load(sandbox.gateway());
        mark.ready(sandbox.gateway());
        System.out.println(Spoken.ready(sinceThisProcessBegan(), sandbox.memory()));
        var code = play ? play(surroundings, sandbox.gateway()) : 0;
        if (play && stay) {
            bringToLife(surroundings, sandbox.gateway());
        }
        if (stay) {
            Introduction.print(System.out, sandbox.gateway(), sandbox.clock().shift());
            watch(sandbox);
        }
        return code;
    }

    private static Duration sinceThisProcessBegan() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    private static void load(URI gateway) {
        var began = System.nanoTime();
        DemoNetwork.Loaded loaded;
        try {
            loaded = new DemoNetwork(new RelaisApi(gateway)).load();
        } catch (UnexpectedAnswer unexpected) {
            throw new CannotStart("the demo network could not be loaded: " + unexpected.getMessage());
        }
        System.out.printf(
                "The demo network is there: %d centres, %d associations (%s).%n",
                loaded.centres(), loaded.associations(), Spoken.seconds(began));
    }

    /** Whoever signs in has something before her; what does not come about is said, and everything stays up. */
    private static void bringToLife(Surroundings surroundings, URI gateway) {
        var began = System.nanoTime();
        try {
            var network = new LivingNetwork(new RelaisApi(gateway));
            var broker = "127.0.0.1:" + surroundings.settings().ports().broker();
            new PastQuarters(broker).tell(network.now());
            var told = network.begin();
            System.out.printf(
                    "%nThe demo network is alive: %d of %d stories, two quarters of figures (%s).%n",
                    told.told(), told.stories(), Spoken.seconds(began));
        } catch (UnexpectedAnswer unexpected) {
            System.err.println("relais: the stories of the demo stopped: " + unexpected.getMessage());
        }
    }

    private static int play(Surroundings surroundings, URI gateway) {
        try {
            var played = new Play(
                            new RelaisApi(gateway),
                            surroundings.settings().repository(),
                            surroundings.home(),
                            System.out)
                    .run();
            System.out.printf(
                    "%nFrom a vacancy to an arrival: %d steps in %d ms.%n",
                    played.steps(), played.took().toMillis());
            return 0;
        } catch (StepFailed failed) {
            System.err.println("relais: " + failed.getMessage());
            return 1;
        }
    }

    private static void stop(Sandbox sandbox, RunningMark mark) {
        sandbox.close();
        mark.close();
    }

    /** Says when a part has ended by itself. Ends with the process. */
    private static void watch(Sandbox sandbox) {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(1);
                sandbox.takeEnded().forEach(ended -> System.out.println(Spoken.ended(ended)));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private int join(Surroundings surroundings) {
        var home = surroundings.home();
        if (!play) {
            throw new CannotStart("a sandbox is already running"
                    + RunningMark.gateway(home).map(gateway -> " at " + gateway).orElse(" (it is starting)"));
        }
        var gateway = awaitGateway(home);
        System.out.println("Using the sandbox at " + gateway);
        return play(surroundings, gateway);
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
