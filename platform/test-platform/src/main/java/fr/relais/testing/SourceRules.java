package fr.relais.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that are read from the source: how long, how wide, and what a message is made of. */
final class SourceRules {

    private static final int LONGEST_FILE = 250;

    private SourceRules() {}

    /** The rules for production code by name; each returns what breaks it. */
    static Map<String, Function<List<SourceFile>, List<String>>> ofMain() {
        var rules = new TreeMap<String, Function<List<SourceFile>, List<String>>>();
        rules.put("a file has at most 250 lines", SourceRules::longFiles);
        rules.put("a method has at most 40 lines", files -> read(files, SizeReader::longMethods));
        rules.put("a method takes at most 4 things, a constructor 6", files -> read(files, SizeReader::wideMethods));
        rules.put("a message of an exception is a constant", SourceRules::changingMessages);
        rules.put("a package is null-marked", SourceRules::unmarkedPackages);
        return rules;
    }

    /** The rules for tests by name. */
    static Map<String, Function<List<SourceFile>, List<String>>> ofTests() {
        return Map.of("a test file has at most 250 lines", SourceRules::longFiles);
    }

    private static List<String> read(List<SourceFile> files, SourceFile.SourceReading reading) {
        return SourceFile.read(files, reading).toList();
    }

    private static List<String> longFiles(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.lines() > LONGEST_FILE)
                .map(file -> file.name() + " has " + file.lines() + " lines")
                .toList();
    }

    /** A message that is put together may carry what a caller sent: a safety rule in domain and application. */
    private static List<String> changingMessages(List<SourceFile> files) {
        var inner = files.stream()
                .filter(file -> file.name().contains("/domain/") || file.name().contains("/application/"))
                .toList();
        return read(inner, MessageReader::changingMessages);
    }

    private static List<String> unmarkedPackages(List<SourceFile> files) {
        var marked = files.stream()
                .filter(file -> file.isPackageInfo() && file.text().contains("@NullMarked"))
                .map(SourceFile::folder)
                .collect(Collectors.toSet());
        return packagesOf(files).filter(folder -> !marked.contains(folder)).toList();
    }

    private static Stream<String> packagesOf(List<SourceFile> files) {
        return files.stream().map(SourceFile::folder).distinct();
    }
}
