package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.List;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.RevokedAccounts;
import fr.relais.placement.domain.account.RevokedAccount;
import fr.relais.platform.store.AggregateStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.ascending;

/** One document per revoked account, under its digest. */
final class MongoRevokedAccounts implements RevokedAccounts {

    static final List<String> LOOKUPS = List.of("toAlert");

    private static final int ALL = 0;

    private final AggregateStore<RevokedAccount, RevokedAccount.Event> store;
    private final AccountWords<RevokedAccount, RevokedAccount.Event, RevokedAccount.Refusal> words;

    MongoRevokedAccounts(AggregateStore<RevokedAccount, RevokedAccount.Event> store) {
        this.store = store;
        this.words = new AccountWords<>(store);
    }

    @Override
    public Mono<RevokedAccount> revoke(RevokedAccount account, CommandContext context) {
        return words.say(account.digest(), context, account::revoked, known -> known.revokedAgain(account));
    }

    @Override
    public Flux<RevokedAccount> toAlert() {
        return store.list(exists("lookup.toAlert"), ascending("lookup.toAlert"), ALL)
                .map(Versioned::value);
    }

    @Override
    public Mono<Void> tell(String digest, List<RevokedAccount.Event.Told> some, CommandContext context) {
        return store.<RevokedAccount.Refusal>change(digest, context, account -> account.tell(some))
                .then();
    }

    @Override
    public Mono<Void> endAlert(String digest, Instant asOf, CommandContext context) {
        return store.<RevokedAccount.Refusal>change(digest, context, account -> account.endAlert(asOf))
                .then();
    }
}
