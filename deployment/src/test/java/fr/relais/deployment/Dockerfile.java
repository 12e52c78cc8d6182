package fr.relais.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/**
 * The instructions by which an image is made.
 *
 * @param stages in their order; what comes before the first is in one of its own
 */
record Dockerfile(List<Stage> stages) {

    private static final Set<String> KNOWN =
            Set.of("ARG", "FROM", "WORKDIR", "COPY", "RUN", "LABEL", "USER", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT");

    /**
     * @param name of the instruction
     * @param flags those that begin with two dashes
     * @param rest what follows them, on one line
     */
    record Instruction(String name, List<String> flags, String rest) {

        /** The words of an instruction in the form that needs no shell. */
        List<String> words() {
            return JsonMapper.shared()
                    .readTree(rest.substring(rest.indexOf('[')))
                    .valueStream()
                    .map(word -> word.asString())
                    .toList();
        }

        private static Instruction of(String line) {
            var parts = line.split("\\s+", 2);
            if (!KNOWN.contains(parts[0])) {
                throw new IllegalStateException("no instruction that is known here: " + line);
            }
            var flags = new ArrayList<String>();
            var rest = parts[1].strip();
            while (rest.startsWith("--")) {
                var next = rest.split("\\s+", 2);
                flags.add(next[0]);
                rest = next[1];
            }
            return new Instruction(parts[0], flags, rest);
        }
    }

    /** @param from what the stage begins with; empty before the first */
    record Stage(String from, List<Instruction> instructions) {

        Stream<Instruction> all(String name) {
            return instructions.stream()
                    .filter(instruction -> instruction.name().equals(name));
        }

        /** The only one of its kind. */
        Instruction the(String name) {
            var all = all(name).toList();
            if (all.size() != 1) {
                throw new IllegalStateException("not one " + name + " but " + all.size());
            }
            return all.get(0);
        }
    }

    /** That of a module; fails where there is an instruction that is not known here. */
    static Dockerfile of(String module) {
        var stages = new ArrayList<Stage>();
        stages.add(new Stage("", new ArrayList<>()));
        for (var line : lines(text(module))) {
            var instruction = Instruction.of(line);
            if (instruction.name().equals("FROM")) {
                stages.add(new Stage(instruction.rest(), new ArrayList<>()));
            } else {
                stages.get(stages.size() - 1).instructions().add(instruction);
            }
        }
        return new Dockerfile(stages);
    }

    static String text(String module) {
        return Repository.read(module + "/Dockerfile");
    }

    /** What is left at the end. */
    Stage last() {
        return stages.get(stages.size() - 1);
    }

    private static List<String> lines(String text) {
        var joined = text.lines()
                .filter(line -> !line.startsWith("#"))
                .reduce("", (all, line) -> all + line + "\n")
                .replace("\\\n", " ");
        return Arrays.stream(joined.split("\n")).filter(line -> !line.isBlank()).toList();
    }
}
