package fr.relais.deployment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

import static org.assertj.core.api.Assertions.assertThat;

/** What passwords the realm of production takes, and how often somebody may try one. */
class RealmPasswordsTest {

    private static final int ENOUGH_PASSWORDS = 3_000;

    private final RealmRepresentation realm = Realms.production();

    private Map<String, String> passwordPolicy() {
        return Arrays.stream(realm.getPasswordPolicy().split(" and "))
                .map(rule -> rule.substring(0, rule.length() - 1).split("\\(", 2))
                .collect(Collectors.toMap(rule -> rule[0], rule -> rule[1]));
    }

    @Test
    void asksForLongPasswordsAndNothingElse() {
        var policy = passwordPolicy();

        assertThat(Integer.parseInt(policy.get("length"))).isGreaterThanOrEqualTo(15);
        assertThat(Integer.parseInt(policy.get("maxLength"))).isGreaterThanOrEqualTo(64);
        assertThat(policy)
                .containsEntry("passwordBlacklist", "relais-passwords.txt")
                .containsEntry("hashAlgorithm", "argon2");
        // No composition, no expiry, no history: none of them makes a password better, all of them make people write.
        assertThat(policy).containsOnlyKeys("length", "maxLength", "notUsername", "passwordBlacklist", "hashAlgorithm");
    }

    @Test
    void refusesPasswordsThatManyPeopleHaveOrThatAreOfThisWork() {
        var listed = Repository.read(Realms.PASSWORDS).lines().toList();

        assertThat(listed)
                .hasSizeGreaterThanOrEqualTo(ENOUGH_PASSWORDS)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(listed).allSatisfy(word -> {
            assertThat(word.length()).isBetween(15, 128);
            assertThat(word).isEqualTo(word.toLowerCase(Locale.ROOT)).doesNotContain(":");
        });
        assertThat(listed)
                .contains("passwordpassword", "motdepassemotdepasse", "relaisrelaisrelais", "traitedesetreshumains");
    }

    @Test
    void slowsDownWhoGuessesAndLocksNobodyOutForGood() {
        assertThat(realm.isBruteForceProtected()).isTrue();
        assertThat(realm.isPermanentLockout()).isFalse();
        assertThat(realm.getFailureFactor()).isBetween(1, 10);
        assertThat(realm.getWaitIncrementSeconds()).isGreaterThanOrEqualTo(60);
        assertThat(realm.getMaxFailureWaitSeconds()).isBetween(60, 900);
        assertThat(realm.getMaxDeltaTimeSeconds()).isGreaterThanOrEqualTo(3600);
    }
}
