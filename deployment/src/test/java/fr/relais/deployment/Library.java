package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A library that services bring, by the names that Maven knows it by.
 *
 * @param group who makes it
 * @param artifact what it is
 * @param version which one is brought
 */
record Library(String group, String artifact, String version) {

    /** Where one release ends and the next that may bring something new begins. */
    private static final Pattern RELEASE = Pattern.compile("^(\\d+\\.\\d+)(?=[.-]|$).*");

    /** Higher than any that mends a release. */
    private static final String LAST = ".99999";

    /** What is made together and has one version is asked for once. */
    String family() {
        return group + " " + version;
    }

    /** From this one to the last that only mends it, as Maven writes it; empty where versions have no such part. */
    Optional<String> mended() {
        var release = RELEASE.matcher(version);
        return release.matches() ? Optional.of("[" + version + "," + release.group(1) + LAST + ")") : Optional.empty();
    }

    /** Boot's plugin has it inside of itself, so that Maven does not know it; of Boot's version, which others have. */
    private static final String INSIDE = "spring-boot-jarmode-tools-";

    /** The file of the list, without its sum. */
    static List<String> listed() {
        return Repository.read("docs/security/libraries.txt")
                .lines()
                .map(line -> line.split(" ")[0])
                .toList();
    }

    /** One of each family that is listed, found by its file in the folder where Maven keeps what it has fetched. */
    static List<Library> families(Path kept) throws IOException {
        var files = jars(kept);
        return listed().stream()
                .filter(name -> !name.startsWith(INSIDE))
                .map(name -> Optional.ofNullable(files.get(name))
                        .map(file -> of(kept.relativize(file)))
                        .orElseThrow(() -> new AssertionError(name + " is not where Maven keeps libraries")))
                .collect(Collectors.toMap(Library::family, Function.identity(), (one, other) -> one))
                .values()
                .stream()
                .toList();
    }

    private static Map<String, Path> jars(Path kept) throws IOException {
        try (var files = Files.walk(kept)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(), Function.identity(), (one, other) -> one));
        }
    }

    /** {@code a/group/artifact/version/file.jar}. */
    static Library of(Path file) {
        var depth = file.getNameCount();
        var group = file.subpath(0, depth - 3)
                .toString()
                .replace(file.getFileSystem().getSeparator(), ".");
        return new Library(
                group,
                file.getName(depth - 3).toString(),
                file.getName(depth - 2).toString());
    }
}
