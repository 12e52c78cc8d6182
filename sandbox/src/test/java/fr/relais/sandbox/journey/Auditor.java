package fr.relais.sandbox.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import fr.relais.sandbox.api.Session;

/**
 * Somebody outside who keeps checkpoints: with an auditor's account, a directory of files, and the verifier's jar,
 * which runs in a process of its own. Nothing else of Relais is at hand.
 */
final class Auditor {

    private static final Path VERIFIER = Path.of("../platform/audit/target");
    private static final Pattern NUMBER = Pattern.compile("(?m)^block ([0-9]+)$");

    private final Session session;
    private final String service;
    private final Path files;

    Auditor(Session session, String service, Path files) throws IOException {
        this.session = session;
        this.service = service;
        this.files = Files.createDirectories(files.resolve(service));
        write("key.pem", get("/key"));
    }

    /** What a verifier ended with and said. */
    record Verdict(int end, String said) {}

    private String path() {
        return "/v1/register/" + service;
    }

    private String get(String what) {
        var answer = Exchange.of(session.request(path() + what).setHeader("Accept", "text/plain"));
        if (answer.status() != 200) {
            throw new AssertionError("the register answers " + answer.status());
        }
        return answer.body();
    }

    /** Follows the register through the gateway, as a machine of the holder's does every day. */
    Verdict follow() throws IOException, InterruptedException {
        var request = session.request(path()).build();
        write(
                "token",
                request.headers().firstValue("Authorization").orElseThrow().replace("Bearer ", ""));
        return run(
                "follow",
                service,
                file("key.pem"),
                file("held.txt"),
                request.uri().toString(),
                file("token"));
    }

    /** The block of the newest checkpoint that is kept. */
    long held() throws IOException {
        return lastNumber(Files.readString(files.resolve("held.txt")));
    }

    /** Fetches the whole register, page by page; the texts of its blocks. */
    List<String> fetch() throws IOException {
        var until = lastNumber(get("/checkpoints"));
        var export = new StringBuilder();
        for (var from = 1L; from <= until; ) {
            var page = get("/blocks?from=" + from);
            export.append(page);
            from = lastNumber(page) + 1;
        }
        write("export.txt", export.toString());
        return Arrays.asList(export.toString().split("(?m)^(?=relais-)"));
    }

    /** Compares what was fetched with the checkpoints that are kept, and with nothing else. */
    Verdict verify() throws IOException, InterruptedException {
        return run(service, file("key.pem"), file("held.txt"), file("export.txt"));
    }

    /** Fetches what a centre is handed, page by page, and has it proved: by what is kept, and by what comes with it. */
    Verdict verifyMine(String organisation) throws IOException, InterruptedException {
        var answers = new StringBuilder();
        for (var from = 1L; from > 0; ) {
            var page = get("/mine?from=" + from);
            answers.append(page);
            var reached = lastNumber(page.substring(0, page.indexOf("relais-checkpoint")));
            from = reached < lastNumber(page) ? reached + 1 : 0;
        }
        write("answers.txt", answers.toString());
        return run("mine", service, file("key.pem"), file("held.txt"), file("answers.txt"), organisation);
    }

    /** Lines of the blocks after that number. */
    List<String[]> entriesSince(long block) throws IOException {
        return fetch().stream()
                .filter(text -> lastNumber(text) > block)
                .flatMap(String::lines)
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields.length == 11)
                .toList();
    }

    private static long lastNumber(String text) {
        return NUMBER.matcher(text)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max()
                .orElseThrow(() -> new AssertionError("no block"));
    }

    private Verdict run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-jar",
                verifier().toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the verifier does not end");
        }
        return new Verdict(process.exitValue(), said);
    }

    private static Path verifier() throws IOException {
        try (var built = Files.list(VERIFIER)) {
            return built.filter(file -> file.getFileName().toString().matches("audit-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the verifier is not packaged: run mvn verify"));
        }
    }

    private String file(String name) {
        return files.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(files.resolve(name), text);
    }
}
