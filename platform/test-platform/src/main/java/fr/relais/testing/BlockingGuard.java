package fr.relais.testing;

import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import reactor.blockhound.BlockHound;

/**
 * Makes a test fail that blocks a thread of an event loop. JUnit finds it by its service file, before the first test of
 * the JVM, in every module that has test-platform on its test class path.
 *
 * <p>A module that must allow a call of a library adds a {@code BlockHoundIntegration} of its own, by service file.
 */
public final class BlockingGuard implements LauncherSessionListener {

    private static final AtomicBoolean INSTALLED = new AtomicBoolean();

    /**
     * Not yet: a session that only lists tests, as the build does for several test JVMs, changes nothing in its JVM.
     */
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(new TestExecutionListener() {
            @Override
            public void testPlanExecutionStarted(TestPlan plan) {
                if (INSTALLED.compareAndSet(false, true)) {
                    BlockHound.install(BlockingGuard::allowWhatIsNotOurs);
                }
            }
        });
    }

    /**
     * Calls that wait for the operating system for a moment at most, and the embedded servers, which live in this JVM.
     */
    private static void allowWhatIsNotOurs(BlockHound.Builder guard) {
        guard.allowBlockingCallsInside("java.util.UUID", "randomUUID")
                .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
                // Makes the reader of a type under a lock, once for each type.
                .allowBlockingCallsInside(
                        "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer")
                // Unpacks a native library, once, at the first compressed answer.
                .allowBlockingCallsInside("io.netty.handler.codec.compression.Zstd", "<clinit>")
                // Takes the lock of a magazine for a moment when it makes a new one, at a large body.
                .allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate")
                // A timer that is called off takes the lock of its queue for a moment; as with the driver's pool below.
                .allowBlockingCallsInside("java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue", "remove")
                // A circuit breaker writes each answer down under locks of a moment; as with the driver's pool below.
                .allowBlockingCallsInside("io.github.resilience4j.core.metrics.FixedSizeSlidingWindowMetrics", "record")
                .allowBlockingCallsInside(
                        "io.github.resilience4j.core.metrics.FixedSizeSlidingWindowMetrics", "getSnapshot")
                .allowBlockingCallsInside(
                        "io.github.resilience4j.circularbuffer.ConcurrentEvictingQueue", "writeConcurrently")
                .allowBlockingCallsInside("ch.qos.logback.classic.Logger", "callAppenders")
                // The driver's pool takes these locks for moments; an error thrown inside leaves them taken for good.
                .allowBlockingCallsInside("com.mongodb.internal.Locks", "checkedWithLock")
                .allowBlockingCallsInside("com.mongodb.internal.Locks", "lockInterruptibly")
                .allowBlockingCallsInside("de.bwaldvogel.mongo.wire.MongoDatabaseHandler", "channelRead0")
                .allowBlockingCallsInside("de.bwaldvogel.mongo.wire.MongoDatabaseHandler", "channelActive")
                .allowBlockingCallsInside("de.bwaldvogel.mongo.wire.MongoDatabaseHandler", "channelInactive");
    }
}
