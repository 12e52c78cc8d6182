package fr.relais.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import fr.relais.audit.Block;
import fr.relais.audit.VerifyRegister;

/** What somebody outside does, who has an auditor's account, a few files, and nothing else of Relais. */
final class ExportedRegister {

    static final String SERVICE = "tiny-service";
    private static final String ROOT = "/v1/register/" + SERVICE;

    private final RunningPlatform platform;
    private final Path files;

    ExportedRegister(RunningPlatform platform, Path files) {
        this.platform = platform;
        this.files = files;
    }

    void fetchKey() throws IOException {
        write("key.pem", get("/key"));
    }

    /** A checkpoint to hold from now on, and the number of its block. */
    long holdACheckpoint() throws IOException {
        var checkpoint = get("/checkpoints");
        write("held.txt", checkpoint);
        return lastNumber(checkpoint);
    }

    /** Page by page, up to the block at which the register is by now. */
    List<Block> fetchBlocks() throws IOException {
        var until = lastNumber(get("/checkpoints"));
        var export = new StringBuilder();
        for (var page = get("/blocks?from=1"); !page.isEmpty(); page = get("/blocks?from=" + (lastNumber(page) + 1))) {
            export.append(page);
            if (lastNumber(page) >= until) {
                break;
            }
        }
        write("export.txt", export.toString());
        var blocks = new ArrayList<Block>();
        for (var text : export.toString().split("(?m)^(?=relais-audit)")) {
            blocks.add(Block.parse(text));
        }
        return blocks;
    }

    /** With the stand-alone verifier, in a process of its own. */
    String verify() throws IOException, InterruptedException {
        return run(SERVICE, file("key.pem"), file("held.txt"), file("export.txt"));
    }

    /** With the same verifier, what a centre was handed. */
    String verifyMine(String organisation, String answers) throws IOException, InterruptedException {
        write("answers.txt", answers);
        return run(
                "mine",
                SERVICE,
                file("key.pem"),
                file("held.txt"),
                file("answers.txt"),
                organisation,
                file("export.txt"));
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        var verifier =
                VerifyRegister.class.getProtectionDomain().getCodeSource().getLocation();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of(verifier.getPath()).toString(),
                VerifyRegister.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(30, TimeUnit.SECONDS);
        return process.exitValue() + " " + said;
    }

    private static long lastNumber(String text) {
        var at = text.lastIndexOf("\nblock ") + "\nblock ".length();
        return Long.parseLong(text.substring(at, text.indexOf('\n', at)));
    }

    private String get(String path) {
        var body = platform.get(ROOT + path, platform.as("AUDITOR"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "text/plain;charset=UTF-8")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }

    private String file(String name) {
        return files.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(files.resolve(name), Objects.requireNonNull(text));
    }
}
