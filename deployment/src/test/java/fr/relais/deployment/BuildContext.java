package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What a build of an image is given: the files of this repository that {@code .dockerignore} lets through. */
final class BuildContext {

    private record Rule(PathMatcher matcher, boolean passes) {}

    private final List<Rule> rules;

    private BuildContext(List<Rule> rules) {
        this.rules = rules;
    }

    static BuildContext read() {
        return new BuildContext(Repository.read(".dockerignore")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(BuildContext::rule)
                .toList());
    }

    private static Rule rule(String line) {
        var passes = line.startsWith("!");
        var pattern = passes ? line.substring(1) : line;
        // Java's "**/" wants a folder before it, Docker's does not.
        var glob = pattern.startsWith("**/") ? "{" + pattern.substring(3) + "," + pattern + "}" : pattern;
        return new Rule(FileSystems.getDefault().getPathMatcher("glob:" + glob), passes);
    }

    /** The last rule that is about a file, or about a folder that it is in, decides. */
    boolean has(Path file) {
        var has = true;
        for (var rule : rules) {
            for (Path part = file; part != null; part = part.getParent()) {
                if (rule.matcher().matches(part)) {
                    has = rule.passes();
                }
            }
        }
        return has;
    }

    /** Files that are committed, or could be. */
    List<Path> files() throws IOException, InterruptedException {
        var root = Repository.path("").toString();
        return Tool.run("git", "-C", root, "ls-files", "-co", "--exclude-standard")
                .lines()
                .map(Path::of)
                .filter(file -> Files.exists(Repository.path(file.toString())))
                .filter(this::has)
                .toList();
    }

    void copyTo(Path folder) throws IOException, InterruptedException {
        for (var file : files()) {
            var copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(
                    Repository.path(file.toString()),
                    copy,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
