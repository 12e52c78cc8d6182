package fr.relais.capacity.adapter.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;

import fr.relais.capacity.application.exchange.FileFormat;
import fr.relais.capacity.application.exchange.ImportFile;
import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.ImportLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever bytes come: a file is read, or refused for a reason. Nothing else comes out, and nothing hangs. */
class BrokenFilesPropertyTest {

    private static final int TRIES = 60;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final ImportLimits LIMITS = new ImportLimits(1 << 20, 200, 200, 20, 200, 1 << 20);

    private final FilesFromDisk files = new FilesFromDisk(LIMITS, Schedulers.boundedElastic());

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsOrRefusesATable(long seed) {
        var random = new Random(seed);
        for (var each = 0; each < TRIES; each++) {
            var text = spoilt("centre;unité;libres\né;b;2\n\"c\";d;3\n".getBytes(charset(random)), random);
            expectAnswer(files.table(new ImportFile(GivenFile.of(text), FileFormat.CSV)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsOrRefusesAWorkbook(long seed) throws IOException {
        var random = new Random(seed);
        var whole = Files.readAllBytes(XlsxTableTest.written(sheet -> {
            sheet.value(0, 0, "centre");
            sheet.value(1, 1, 2);
        }));
        for (var each = 0; each < TRIES; each++) {
            expectAnswer(files.table(new ImportFile(GivenFile.of(spoilt(whole, random)), FileFormat.XLSX)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsOrRefusesARegister(long seed) {
        var random = new Random(seed);
        var line = GivenRegister.METADATA + GivenRegister.row("750000001", "214", "CHRS É", "75");
        var feed = GivenRegister.feed(GivenRegister.establishment("750000001", "214", "CHRS É", "75056"));
        for (var each = 0; each < TRIES; each++) {
            var text = spoilt(line.getBytes(charset(random)), random);
            var json = spoilt(feed.getBytes(StandardCharsets.UTF_8), random);
            expectAnswer(files.register(new ImportFile(GivenFile.of(text), FileFormat.CSV), GivenRegister.intake()));
            expectAnswer(files.register(new ImportFile(GivenFile.of(json), FileFormat.JSON), GivenRegister.intake()));
        }
    }

    private static void expectAnswer(Mono<?> reading) {
        var answer = reading.materialize().block(SOON);

        assertThat(answer).isNotNull();
        assertThat(answer.getThrowable())
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        refused -> assertThat(refused).isInstanceOf(UnreadableFile.class));
    }

    /** Cut somewhere, some bytes changed, some twice: one of these or several. */
    private static byte[] spoilt(byte[] whole, Random random) {
        var bytes = random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length + 1)) : whole.clone();
        for (var changes = random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(4) == 0 && bytes.length > 0) {
            var twice = Arrays.copyOf(bytes, bytes.length + bytes.length / 2);
            System.arraycopy(bytes, 0, twice, bytes.length, bytes.length / 2);
            return twice;
        }
        return bytes;
    }

    private static java.nio.charset.Charset charset(Random random) {
        return random.nextBoolean() ? StandardCharsets.UTF_8 : GivenFile.WINDOWS;
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }
}
