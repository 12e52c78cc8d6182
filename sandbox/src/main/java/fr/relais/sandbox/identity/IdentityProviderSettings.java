package fr.relais.sandbox.identity;

import java.nio.file.Path;
import java.util.List;

import fr.relais.sandbox.demo.Account;

/**
 * What an identity provider is started with.
 *
 * @param issuer how it names itself
 * @param signingKey the file of its key, made when it does not exist
 * @param accounts who gets a token
 * @param console through what people sign in by their browser
 */
record IdentityProviderSettings(String issuer, Path signingKey, List<Account> accounts, Console console) {}
