package fr.relais.sandbox.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.relais.sandbox.demo.Account;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Everybody who may sign in by a browser: the accounts of people, not those of services. */
final class KnownPeople implements UserDetailsService {

    private static final Set<String> OF_SERVICES = Set.of("SERVICE", "GATEWAY");

    private final Map<String, Account> people;

    KnownPeople(List<Account> accounts) {
        people = accounts.stream()
                .filter(account -> account.roles().stream().noneMatch(OF_SERVICES::contains))
                .collect(Collectors.toMap(Account::account, Function.identity()));
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        var person = people.get(name);
        if (person == null) {
            throw new UsernameNotFoundException("no such account");
        }
        return User.withUsername(name).password(person.secret()).build();
    }
}
