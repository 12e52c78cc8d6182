package fr.relais.platform.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.mongodb.reactivestreams.client.MongoClients;
import fr.relais.audit.Entry;
import reactor.core.publisher.Flux;

/**
 * A register whose blocks are in memory, read by the reader of the services. It stands in the reader's package because
 * nothing but a benchmark has a reason to see that.
 */
public final class RegisterInMemory {

    private final List<StoredBlock> latestFirst;

    private RegisterInMemory(List<StoredBlock> latestFirst) {
        this.latestFirst = latestFirst;
    }

    /** A block for each list of entries, the oldest first. */
    public static RegisterInMemory of(String service, List<List<Entry>> entries) {
        var blocks = new ArrayList<StoredBlock>();
        var last = StoredBlock.NONE;
        for (var together : entries) {
            last = last.next(service, together.stream().map(Entry::line).toList(), "benchmark");
            blocks.add(last);
        }
        Collections.reverse(blocks);
        return new RegisterInMemory(blocks);
    }

    /** What the reader of the services finds that an account was shown in the ninety days before that moment. */
    public int shownTo(String account, Instant now) {
        try (var nobody = MongoClients.create("mongodb://127.0.0.1:1")) {
            var found = new Exposures(new Blocks(nobody.getDatabase("none")) {
                        @Override
                        Flux<StoredBlock> before(long number, int limit) {
                            return Flux.fromIterable(page(number, limit));
                        }
                    })
                    .of(account, now)
                    .count()
                    .block();
            return found == null ? 0 : found.intValue();
        }
    }

    private List<StoredBlock> page(long before, int limit) {
        // Numbers go from one without gaps, and the newest stands first.
        var from = (int) Math.max(0, latestFirst.size() - Math.min(before - 1, latestFirst.size()));
        return latestFirst.subList(from, Math.min(latestFirst.size(), from + limit));
    }

    /** The same entries, found by nothing but looking for the account's name in each text. */
    public int naming(String account) {
        var found = 0;
        for (var block : latestFirst) {
            var text = block.text();
            for (var at = text.indexOf(account); at >= 0; at = text.indexOf(account, at + 1)) {
                found++;
            }
        }
        return found;
    }

    /** How many blocks there are. */
    public int blocks() {
        return latestFirst.size();
    }
}
