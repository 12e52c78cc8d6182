package fr.relais.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;

/**
 * A Java file as its author wrote it: what class files do not say, such as lengths and how a message is put together.
 *
 * @param name the path below the source folder, with slashes
 * @param text what is in it
 */
record SourceFile(String name, String text) {

    /** Every Java file below the folder; none when there is no such folder. */
    static List<SourceFile> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> read(folder, file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a source folder cannot be read", unreadable);
        }
    }

    private static SourceFile read(Path folder, Path file) {
        try {
            var name = folder.relativize(file).toString().replace('\\', '/');
            return new SourceFile(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a source file cannot be read", unreadable);
        }
    }

    int lines() {
        return (int) text.lines().count();
    }

    boolean isPackageInfo() {
        return name.endsWith("package-info.java");
    }

    /** The folder of the file, with slashes; empty for the top. */
    String folder() {
        return name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
    }

    /** Parses every file and shows each to the reader. Nothing is resolved: only the text counts. */
    static Stream<String> read(List<SourceFile> files, SourceReading reading) {
        if (files.isEmpty()) {
            return Stream.empty();
        }
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK has a compiler");
        var task = (JavacTask) compiler.getTask(
                null,
                null,
                failure -> {},
                List.of("-proc:none"),
                null,
                files.stream().map(SourceFile::inMemory).toList());
        var trees = Trees.instance(task);
        try {
            var found = Stream.<String>builder();
            for (var unit : task.parse()) {
                reading.of(unit, trees).forEach(found);
            }
            return found.build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a source file cannot be parsed", unreadable);
        }
    }

    /** What a rule finds in one parsed file. */
    @FunctionalInterface
    interface SourceReading {
        List<String> of(CompilationUnitTree unit, Trees trees);
    }

    private JavaFileObject inMemory() {
        return new SimpleJavaFileObject(URI.create("memory:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public String getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
