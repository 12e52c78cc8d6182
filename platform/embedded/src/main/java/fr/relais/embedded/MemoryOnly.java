package fr.relais.embedded;

import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** Documents in memory, for tests. */
final class MemoryOnly extends MemoryBackend {

    MemoryOnly() {
        version(ServerVersion.MONGO_5_0);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return Greeting.complete(command, super.handleCommand(channel, database, Greeting.known(command), query));
    }
}
