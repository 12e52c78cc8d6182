package fr.relais.capacity.adapter.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import fr.relais.capacity.application.exchange.FileFormat;
import fr.relais.capacity.application.exchange.ImportFile;
import fr.relais.capacity.application.exchange.ImportFiles;
import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;
import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.capacity.domain.exchange.RegisterIntake;
import fr.relais.capacity.domain.exchange.SheetRow;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Reads files on threads of their own, a few at a time; who comes when all are busy is told to come again. */
final class FilesFromDisk implements ImportFiles {

    private final ImportLimits limits;
    private final Scheduler threads;

    FilesFromDisk(ImportLimits limits, Scheduler threads) {
        this.limits = limits;
        this.threads = threads;
    }

    @Override
    public Mono<List<SheetRow>> table(ImportFile file) {
        return reading(() -> rows(file));
    }

    @Override
    public Mono<RegisterIntake> register(ImportFile file, RegisterIntake intake) {
        return reading(() -> {
            if (FirstBytes.format(file) == FileFormat.JSON) {
                RegisterFeed.read(file.path(), intake, limits);
            } else {
                RegisterFile.read(file.path(), intake, limits);
            }
            return intake;
        });
    }

    private List<SheetRow> rows(ImportFile file) throws IOException {
        return switch (FirstBytes.format(file)) {
            case CSV -> CsvTable.read(file.path(), limits);
            case XLSX -> XlsxTable.read(file.path(), limits);
            case JSON, UNSAID -> throw new UnreadableFile(FileFault.UNREADABLE);
        };
    }

    private <T> Mono<T> reading(Callable<T> reader) {
        return Mono.fromCallable(reader)
                .onErrorMap(IOException.class, FilesFromDisk::faultOf)
                .onErrorMap(UncheckedIOException.class, failure -> new UnreadableFile(FileFault.UNREADABLE))
                .subscribeOn(threads)
                .onErrorMap(RejectedExecutionException.class, busy -> new TimeoutException());
    }

    /** What is wrong with the file. The disk of this machine is not asked for: it holds a copy that was just made. */
    private static UnreadableFile faultOf(Throwable failure) {
        if (failure instanceof CharacterCodingException) {
            return new UnreadableFile(FileFault.BROKEN_ENCODING);
        }
        return new UnreadableFile(failure instanceof EOFException ? FileFault.TRUNCATED : FileFault.UNREADABLE);
    }
}
