package fr.relais.capacity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

/** What the service under test sends to its database about one centre, while somebody watches. */
public final class DatabaseCalls implements CommandListener {

    static final DatabaseCalls OF_THIS_JVM = new DatabaseCalls();

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile List<String> names = List.of();

    private DatabaseCalls() {}

    /** The commands about this centre from now on; each as it goes over the wire. */
    public static List<String> about(NewCentre centre) {
        OF_THIS_JVM.seen.clear();
        OF_THIS_JVM.names = List.of(centre.id(), centre.code());
        return OF_THIS_JVM.seen;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var watched = names;
        if (!watched.isEmpty()) {
            var command = event.getCommand().toJson();
            if (watched.stream().anyMatch(command::contains)) {
                seen.add(command);
            }
        }
    }
}
