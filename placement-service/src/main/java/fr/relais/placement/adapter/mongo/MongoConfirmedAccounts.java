package fr.relais.placement.adapter.mongo;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.application.ConfirmedAccounts;
import fr.relais.placement.domain.account.ConfirmedAccount;
import fr.relais.platform.store.AggregateStore;
import reactor.core.publisher.Mono;

/** One document per confirmed account of an organisation, under its digest. */
final class MongoConfirmedAccounts implements ConfirmedAccounts {

    private final AccountWords<ConfirmedAccount, ConfirmedAccount.Event, ConfirmedAccount.Refusal> words;

    MongoConfirmedAccounts(AggregateStore<ConfirmedAccount, ConfirmedAccount.Event> store) {
        words = new AccountWords<>(store);
    }

    @Override
    public Mono<ConfirmedAccount> confirm(ConfirmedAccount account, CommandContext context) {
        return words.say(
                account.digest(), context, account::confirmed, known -> known.confirmedAgain(account.confirmedAt()));
    }
}
