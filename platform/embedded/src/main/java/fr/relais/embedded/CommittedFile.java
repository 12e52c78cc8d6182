package fr.relais.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;

/**
 * Documents in one file, committed before any answer leaves.
 *
 * <p>Two things are always true. An answer, to a read as much as to a write, speaks only of what is in the file. And a
 * commit never falls into the middle of a command: commands share a lock that a commit takes alone, so that an index
 * and the documents it points to reach the file together. The commit of one command carries every command that ended
 * before it.
 */
final class CommittedFile extends H2Backend {

    private static final int CACHE_MEGABYTES = 16;
    private static final int RETENTION_MILLIS = 10_000;
    private static final int TIDY_EVERY_SECONDS = 5;
    private static final int FILL_PERCENT = 60;
    private static final int TIDY_BYTES = 1 << 20;

    private final ReadWriteLock commands = new ReentrantReadWriteLock();
    private final ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor(CommittedFile::daemon);

    private CommittedFile(MVStore store) {
        super(store);
        version(ServerVersion.MONGO_5_0);
        var unused =
                tidying.scheduleWithFixedDelay(this::tidy, TIDY_EVERY_SECONDS, TIDY_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Opens the file, which is compacted first: it only ever grows otherwise. */
    static CommittedFile open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        compact(file);
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        return new CommittedFile(store);
    }

    private static void compact(Path file) {
        MVStoreTool.compactCleanUp(file.toString());
        if (Files.exists(file)) {
            MVStoreTool.compact(file.toString(), false);
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return Greeting.complete(command, super.handleCommand(channel, database, Greeting.known(command), query));
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        return committed(() -> super.handleMessage(message));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return committed(() -> super.handleQuery(query));
    }

    private <T> T committed(Supplier<T> command) {
        try {
            return whole(command);
        } finally {
            commitWhatIsNew();
        }
    }

    private <T> T whole(Supplier<T> command) {
        commands.readLock().lock();
        try {
            return command.get();
        } finally {
            commands.readLock().unlock();
        }
    }

    private void commitWhatIsNew() {
        commands.writeLock().lock();
        try {
            if (getMvStore().hasUnsavedChanges()) {
                getMvStore().commit();
            }
        } finally {
            commands.writeLock().unlock();
        }
    }

    /** Gives back the space of overwritten documents, a little at a time. */
    private void tidy() {
        commands.writeLock().lock();
        try {
            if (!getMvStore().isClosed()) {
                getMvStore().compact(FILL_PERCENT, TIDY_BYTES);
            }
        } finally {
            commands.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        tidying.shutdownNow();
        commands.writeLock().lock();
        try {
            super.close();
        } finally {
            commands.writeLock().unlock();
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "embedded-database-tidy");
        thread.setDaemon(true);
        return thread;
    }
}
