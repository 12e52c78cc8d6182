package fr.relais.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import fr.relais.sandbox.api.CodeSignIns;
import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.api.UnexpectedAnswer;
import fr.relais.sandbox.demo.DemoNetwork;
import fr.relais.sandbox.home.Keys;
import fr.relais.sandbox.launch.CannotStart;

/**
 * Brings the demo network into a Relais that somebody else runs, whose accounts sign in at an OpenID provider
 * ({@code docker-compose.yml}).
 *
 * @param gateway where Relais is reached from here
 * @param provider where the provider is reached from here
 * @param address where browsers reach Relais
 * @param secret the file with what the pages of the gateway show the provider
 */
record LoadCommand(URI gateway, URI provider, URI address, Path secret) implements Command {

    private static final int WORDS = 4;

    /** Of all demo accounts there; published. */
    private static final String PASSWORD = "places-de-demonstration";

    static Command parse(List<String> words) {
        if (words.size() != WORDS) {
            return new HelpCommand(2);
        }
        return new LoadCommand(
                URI.create(words.get(0)), URI.create(words.get(1)), URI.create(words.get(2)), Path.of(words.get(3)));
    }

    @Override
    public int run(Surroundings surroundings) {
        RunCommand.logInto(surroundings.home());
        var back = address.resolve("/login/oauth2/code/console");
        var people = new CodeSignIns(provider, Keys.CONSOLE_CLIENT, shown(), back);
        try {
            // Here accounts have another secret than in the sandbox: the realm wants it longer.
            var loaded =
                    new DemoNetwork(new RelaisApi(gateway, (account, ignored) -> people.of(account, PASSWORD))).load();
            System.out.printf(
                    "The demo network is there: %d centres, %d associations.%n",
                    loaded.centres(), loaded.associations());
            return 0;
        } catch (UnexpectedAnswer unexpected) {
            throw new CannotStart("the demo network could not be loaded: " + unexpected.getMessage());
        }
    }

    private String shown() {
        try {
            return Files.readString(secret).strip();
        } catch (IOException unreadable) {
            throw new CannotStart("the secret of the console cannot be read");
        }
    }
}
