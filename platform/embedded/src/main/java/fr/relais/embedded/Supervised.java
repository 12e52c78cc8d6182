package fr.relais.embedded;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Runs another program's {@code main} in a process that never outlives the one that started it.
 *
 * <p>The parent keeps the other end of this process's standard input open and never writes to it: when the parent is
 * gone, however it went, reading ends and so does this process. Interrupts of the terminal reach the whole group of
 * processes; they are the parent's to answer, so they are ignored here.
 *
 * <p>Arguments: the name of the class whose {@code main} is run, then the arguments of that program.
 */
public final class Supervised {

    private static final long GRACE_SECONDS = 5;

    private Supervised() {}

    /** Runs the program named by the first argument. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        daemon("watch-parent", Supervised::endWithTheParent);
        ignore("INT");
        ignore("HUP");
        var program = Class.forName(arguments[0]).getMethod("main", String[].class);
        try {
            program.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException failure) {
            fail(failure.getCause());
            System.exit(1);
        }
    }

    /** As if this were not between: the program may have said who hears of it, and with what code it ends. */
    private static void fail(Throwable failure) {
        var thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
    }

    private static void endWithTheParent() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException gone) {
            System.err.println("the parent process cannot be watched any more");
        }
        daemon("end-in-any-case", Supervised::halt);
        System.exit(0);
    }

    /** The parent took the database with it: an orderly end may wait for ever. */
    private static void halt() {
        try {
            TimeUnit.SECONDS.sleep(GRACE_SECONDS);
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void ignore(String signal) {
        try {
            Signal.handle(new Signal(signal), SignalHandler.SIG_IGN);
        } catch (IllegalArgumentException notHere) {
            System.err.println("signal " + signal + " cannot be ignored on this system");
        }
    }

    private static void daemon(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
