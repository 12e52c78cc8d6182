package fr.relais.sandbox;

import java.nio.file.Files;

import fr.relais.sandbox.home.RunningMark;

/** Removes the data of the last runs; not under a running sandbox. */
record ResetCommand() implements Command {

    @Override
    public int run(Surroundings surroundings) {
        var home = surroundings.home();
        if (!Files.exists(home.root())) {
            System.out.println("There is nothing to remove.");
            return 0;
        }
        var mark = RunningMark.take(home);
        if (mark.isEmpty()) {
            System.err.println("relais: a sandbox is running on this data; stop it first (Ctrl-C in its terminal)");
            return 1;
        }
        home.delete();
        mark.get().close();
        System.out.println("Removed " + home.root());
        return 0;
    }
}
