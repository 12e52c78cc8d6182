package fr.relais.sandbox;

import java.util.List;

/** Something that can be asked of {@code ./relais}. */
interface Command {

    /** Does it, and answers the exit code. */
    int run(Surroundings surroundings);

    /** The command in the arguments; the help when they make no sense. */
    static Command parse(String... arguments) {
        var words = List.of(arguments);
        if (words.isEmpty()) {
            return RunCommand.withoutPlay();
        }
        var rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "demo" -> demo(rest);
            case "reset" -> rest.isEmpty() ? new ResetCommand() : new HelpCommand(2);
            case "clock" -> rest.size() <= 1 ? new ClockCommand(rest) : new HelpCommand(2);
            case "around" -> rest.isEmpty() ? new AroundCommand() : new HelpCommand(2);
            case "load" -> LoadCommand.parse(rest);
            case "help", "-h", "--help" -> new HelpCommand(0);
            default -> new HelpCommand(2);
        };
    }

    private static Command demo(List<String> rest) {
        if (rest.isEmpty()) {
            return RunCommand.withPlay();
        }
        return rest.equals(List.of("--once")) ? RunCommand.onlyPlay() : new HelpCommand(2);
    }
}
