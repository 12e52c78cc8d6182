package fr.relais.deployment;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import fr.relais.deployment.Dockerfile.Instruction;

/**
 * Makes images without a container engine: each instruction of a Dockerfile is carried out in a folder that takes the
 * place of the image, under the very paths that it names. This machine's Java takes the place of the images' own.
 */
final class Rehearsal {

    private static final String IN_IMAGE =
            Repository.path("deployment/src/test/resources/in-image.sh").toString();
    private static final int MINUTES = 15;

    /** For whoever works on this: goes on with what was built before. */
    private static final boolean GOES_ON = Boolean.getBoolean("relais.rehearsal.goes-on");

    private final Path work;
    private final Path jdk;
    private final Path jre;

    private Rehearsal(Path work, Path jdk, Path jre) {
        this.work = work;
        this.jdk = jdk;
        this.jre = jre;
    }

    /** Begins anew, unless told otherwise. The JRE has no more of a JDK than the images have. */
    static Rehearsal in(Path work, Path jdk) throws IOException, InterruptedException {
        var jre = work.resolve("jre");
        if (GOES_ON && Files.exists(jre)) {
            return new Rehearsal(work, jdk, jre);
        }
        delete(work);
        Files.createDirectories(work);
        Tool.run(
                jdk + "/bin/jlink",
                "--add-modules",
                "java.se,jdk.unsupported,jdk.crypto.ec,jdk.management,jdk.zipfs,jdk.naming.dns,jdk.localedata,jdk.charsets",
                "--output",
                jre.toString());
        return new Rehearsal(work, jdk, jre);
    }

    /** The stage in which everything is built, which is the same for all. */
    Path build(Dockerfile file) throws IOException, InterruptedException {
        var root = work.resolve("build");
        if (GOES_ON && Files.exists(root.resolve("images/around"))) {
            return root;
        }
        Files.createDirectories(root);
        var stage = file.stages().get(1);
        var environment = new LinkedHashMap<>(Map.of("MAVEN_FLAGS", mavenFlags()));
        file.stages()
                .get(0)
                .all("ARG")
                .map(Instruction::rest)
                .map(arg -> arg.split("=", 2))
                .forEach(arg -> environment.put(arg[0], arg[1]));
        environment.put("RELEASE", "");
        for (var instruction : stage.instructions()) {
            switch (instruction.name()) {
                case "ARG", "WORKDIR" -> {}
                case "COPY" -> BuildContext.read().copyTo(root.resolve("build"));
                case "RUN" -> run(instruction, root, jdk, List.of("/build", instruction.rest()), environment);
                default -> throw new IllegalStateException("not to be in this stage: " + instruction);
            }
        }
        return root;
    }

    /** Nothing is fetched that is there. Told to stay offline, Maven passes over the lists of what is in an image. */
    private static String mavenFlags() {
        return System.getProperty("relais.rehearsal.maven", "-q");
    }

    /** What is left at the end. */
    Path image(String module, Dockerfile file, Path built) throws IOException, InterruptedException {
        var root = Files.createDirectories(work.resolve(module));
        for (var instruction : file.last().instructions()) {
            switch (instruction.name()) {
                case "ARG", "LABEL", "USER", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT" -> {}
                case "WORKDIR" -> Files.createDirectories(root.resolve("." + instruction.rest()));
                case "COPY" -> copy(instruction, built, root.resolve("relais"));
                case "RUN" -> run(instruction, root, jre, List.of("/relais", instruction.rest()), Map.of());
                default -> throw new IllegalStateException("not to be in this stage: " + instruction);
            }
        }
        return root;
    }

    private static void copy(Instruction copy, Path built, Path to) throws IOException, InterruptedException {
        var words = Arrays.asList(copy.rest().split("\\s+"));
        for (var word : words.subList(0, words.size() - 1)) {
            // Of a folder its content, with the times that it has.
            Tool.run("cp", "-a", built.resolve("." + word) + (word.endsWith("/") ? "/." : ""), to.toString());
        }
    }

    private void run(Instruction run, Path root, Path java, List<String> where, Map<String, String> environment)
            throws IOException, InterruptedException {
        var options = new ArrayList<String>();
        for (var flag : run.flags()) {
            options.addAll(mount(flag));
        }
        if (java.equals(jre)) {
            options.add("--alone");
        }
        inside(root, java, options, List.of("sh", "-c", "cd " + where.get(0) + " && " + where.get(1)), environment);
    }

    private List<String> mount(String flag) {
        var parts = new LinkedHashMap<String, String>();
        Arrays.stream(flag.substring("--mount=".length()).split(","))
                .map(part -> part.split("=", 2))
                .forEach(part -> parts.put(part[0], part[1]));
        var target = parts.get("target");
        return switch (parts.getOrDefault("type", "")) {
            case "cache" -> List.of("--bind", System.getProperty("user.home") + "/.m2:" + target);
            case "tmpfs" -> List.of("--tmpfs", target + ":1g");
            case "bind" -> List.of("--read", work.resolve(parts.get("from") + parts.get("source")) + ":" + target);
            default -> throw new IllegalStateException("no mount that is known here: " + flag);
        };
    }

    /** What a command says that runs in an image of the base. */
    String container(Path root, List<String> options, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("--alone"));
        all.addAll(options);
        return inside(root, jre, all, command, environment);
    }

    private String inside(Path root, Path java, List<String> options, List<String> command, Map<String, String> set)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("bash", IN_IMAGE, root.toString(), java.toString()));
        all.addAll(options);
        all.add("--");
        all.addAll(command);
        var said = Files.createTempFile(work, "said", ".log");
        var builder = new ProcessBuilder(all);
        builder.environment().clear();
        builder.environment().put("PATH", "/opt/java/openjdk/bin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().put("JAVA_HOME", "/opt/java/openjdk");
        builder.environment().put("HOME", "/root");
        builder.environment().putAll(set);
        var complaints = new File(said + ".err");
        var process = builder.redirectOutput(said.toFile())
                .redirectError(complaints)
                .redirectInput(new File("/dev/null"))
                .start();
        var ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(command + "\n" + Files.readString(said) + Files.readString(complaints.toPath()));
        }
        return Files.readString(said);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
