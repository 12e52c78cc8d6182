package fr.relais.sandbox.demo;

import java.util.List;
import java.util.Map;

/**
 * Somebody who can obtain a token in the sandbox. Names and secrets are published: they open nothing but demo data.
 *
 * @param account the name used to sign in
 * @param secret what is used with it
 * @param subject the person, as tokens name her
 * @param organisation the organisation she acts for
 * @param roles what she may do
 * @param departements the départements she acts in, where that matters
 * @param label who that is, by language
 */
public record Account(
        String account,
        String secret,
        String subject,
        String organisation,
        List<String> roles,
        List<String> departements,
        Map<String, String> label) {

    public Account {
        roles = List.copyOf(roles);
        departements = List.copyOf(departements);
        label = Map.copyOf(label);
    }
}
