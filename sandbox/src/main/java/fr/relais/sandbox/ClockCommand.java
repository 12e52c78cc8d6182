package fr.relais.sandbox;

import java.util.List;

import fr.relais.sandbox.home.DomainClock;

/**
 * Shows or shifts the domain clock of the sandbox.
 *
 * @param words nothing, a step, or {@code reset}
 */
record ClockCommand(List<String> words) implements Command {

    @Override
    public int run(Surroundings surroundings) {
        var clock = new DomainClock(surroundings.home());
        if (words.equals(List.of("reset"))) {
            clock.reset();
        } else if (!words.isEmpty()) {
            var step = DomainClock.step(words.get(0));
            if (step.isEmpty()) {
                return new HelpCommand(2).run(surroundings);
            }
            clock.forward(step.get());
        }
        System.out.println("The domain clock is shifted by " + clock.shift());
        return 0;
    }
}
