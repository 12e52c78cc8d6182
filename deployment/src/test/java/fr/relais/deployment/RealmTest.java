package fr.relais.deployment;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The realm of production: who comes in, by what, and for how long. What clients may do: {@link RealmClientsTest}. */
class RealmTest {

    private final RealmRepresentation realm = Realms.production();

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"realm\": \"relais\", \"registrationAlowed\": false}", "{\"clients\": [{\"secrets\": \"\"}]}"
            })
    void isReadSoThatAMistakeIsSeen(String mistaken) {
        assertThatThrownBy(() -> Realms.parsed(mistaken, RealmRepresentation.class))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void isForEverybodyInTheirLanguage() {
        assertThat(realm.isEnabled()).isTrue();
        assertThat(realm.isInternationalizationEnabled()).isTrue();
        assertThat(realm.getSupportedLocales()).containsExactlyInAnyOrder("fr", "en");
        assertThat(realm.getDefaultLocale()).isEqualTo("fr");
    }

    @Test
    void knowsExactlyTheRolesThatTheServicesKnow() {
        var header = Repository.read("docs/security/role-matrix.csv")
                .lines()
                .findFirst()
                .orElseThrow()
                .split(";");
        // The gateway's has no column: it opens one route, as a test of that route shows.
        var known = Stream.concat(
                Arrays.stream(header).skip(3).filter(role -> !role.startsWith("NO_")), Stream.of("GATEWAY"));

        assertThat(realm.getRoles().getRealm())
                .extracting(RoleRepresentation::getName)
                .filteredOn(role -> !role.equals("default-roles-relais"))
                .containsExactlyInAnyOrderElementsOf(known.toList());
        assertThat(realm.getRoles().getClient()).isNull();
    }

    /** Whoever has an account has no role by that. */
    @Test
    void givesNobodyARoleByItself() {
        assertThat(realm.getDefaultRole().getName()).isEqualTo("default-roles-relais");
        var usual = realm.getRoles().getRealm().stream()
                .filter(role -> role.getName().equals("default-roles-relais"))
                .findFirst()
                .orElseThrow();
        assertThat(usual.getComposites().getRealm()).isNull();
        assertThat(usual.getComposites().getClient())
                .containsExactly(Map.entry("account", List.of("manage-account", "view-profile")));
        assertThat(realm.getDefaultGroups()).isNull();
        assertThat(realm.getGroups()).isNull();
    }

    /** Accounts are made by people who know people: nobody comes by himself, or by a letter box. */
    @Test
    void letsNobodyInThatNobodyLetIn() {
        assertThat(realm.isRegistrationAllowed()).isFalse();
        assertThat(realm.isResetPasswordAllowed()).isFalse();
        assertThat(realm.isRememberMe()).isFalse();
        assertThat(realm.isLoginWithEmailAllowed()).isFalse();
        assertThat(realm.isEditUsernameAllowed()).isFalse();
        assertThat(realm.getIdentityProviders()).isNull();
        assertThat(realm.getUserFederationProviders()).isNull();
        assertThat(realm.getSmtpServer()).isNull();
        assertThat(realm.isOrganizationsEnabled()).isFalse();
    }

    @Test
    void hasNoAccountButThatOfAService() {
        assertThat(realm.getUsers()).isNotEmpty().allSatisfy(user -> {
            assertThat(user.getServiceAccountClientId()).isIn("placement-service", "gateway", "operators");
            assertThat(user.getUsername()).isEqualTo("service-account-" + user.getServiceAccountClientId());
            assertThat(user.getCredentials()).isNull();
            assertThat(user.getRealmRoles())
                    .containsExactly(user.getServiceAccountClientId().equals("gateway") ? "GATEWAY" : "SERVICE");
            assertThat(user.getClientRoles()).isNull();
        });
        assertThat(realm.getUsers()).hasSize(3);
    }

    /** Whoever runs Relais is a member of nothing, whatever else is asked in that role. */
    @Test
    void givesOperatorsNoOrganisation() {
        assertThat(realm.getUsers())
                .filteredOn(user -> user.getServiceAccountClientId().equals("operators"))
                .singleElement()
                .satisfies(user -> assertThat(user.getAttributes()).isNull());
    }

    /** What is not there cannot be forgotten to be replaced: no secret, no key, and one thing only from outside. */
    @Test
    void holdsNoSecretAndTakesNoneFromTheEnvironment() {
        var file = Repository.read(Realms.REALM);
        var placeholders = Pattern.compile("\\$\\{([A-Z_]+)[^}]*}")
                .matcher(file)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(placeholders).containsExactly("RELAIS_CONSOLE_ADDRESS");
        assertThat(Pattern.compile("\"(secret|jwks\\.string|privateKey|certificate|value|secretData)\"")
                        .matcher(file)
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    /** Nobody comes in by a password alone, and coordinators not by a code that can be told to somebody. */
    @Test
    void asksEverybodyForASecondFactorAndCoordinatorsForAKey() {
        assertThat(realm.getBrowserFlow()).isEqualTo("sign-in");
        assertThat(Realms.steps(realm, "sign-in"))
                .containsExactly("ALTERNATIVE auth-cookie", "ALTERNATIVE sign-in-anew");
        assertThat(Realms.steps(realm, "sign-in-anew"))
                .containsExactly(
                        "REQUIRED auth-username-password-form",
                        "CONDITIONAL security-key",
                        "CONDITIONAL second-factor",
                        "REQUIRED user-session-limits {behavior=Terminate oldest session, errorMessage=, userClientLimit=0,"
                                + " userRealmLimit=3}");
        assertThat(Realms.steps(realm, "security-key"))
                .containsExactly(
                        "REQUIRED conditional-user-role {condUserRole=COORDINATOR, negate=false}",
                        "REQUIRED webauthn-authenticator");
        assertThat(Realms.steps(realm, "second-factor"))
                .containsExactly(
                        "REQUIRED conditional-user-role {condUserRole=COORDINATOR, negate=true}",
                        "CONDITIONAL own-key",
                        "CONDITIONAL code");
        assertThat(Realms.steps(realm, "own-key"))
                .containsExactly("REQUIRED conditional-user-configured", "REQUIRED webauthn-authenticator");
        assertThat(Realms.steps(realm, "code"))
                .containsExactly(
                        "REQUIRED conditional-sub-flow-executed {check_result=not-executed, flow_to_check=own-key}",
                        "REQUIRED auth-otp-form");
        assertThat(realm.getDirectGrantFlow()).isNull();
        assertThat(realm.getAuthenticationFlows()).hasSize(6);
    }

    @Test
    void takesCodesOnceAndForAShortTime() {
        assertThat(realm.getOtpPolicyType()).isEqualTo("totp");
        assertThat(realm.getOtpPolicyDigits()).isGreaterThanOrEqualTo(6);
        assertThat(realm.getOtpPolicyPeriod()).isEqualTo(30);
        assertThat(realm.getOtpPolicyLookAheadWindow()).isBetween(0, 1);
        assertThat(realm.isOtpPolicyCodeReusable()).isFalse();
    }

    /** A key that can be held in the hand, and by what it shows itself to be one. */
    @Test
    void takesKeysThatAreThings() {
        assertThat(realm.getWebAuthnPolicyAuthenticatorAttachment()).isEqualTo("cross-platform");
        assertThat(realm.getWebAuthnPolicyAttestationConveyancePreference()).isEqualTo("direct");
        assertThat(realm.getWebAuthnPolicySignatureAlgorithms()).containsExactly("ES256", "RS256");
        assertThat(realm.isWebAuthnPolicyAvoidSameAuthenticatorRegister()).isTrue();
    }

    /** What changes how she signs in is done by somebody who has just signed in. */
    @Test
    void changesFactorsOnlyForWhoHasJustSignedIn() {
        assertThat(realm.getRequiredActions())
                .extracting(RequiredActionProviderRepresentation::getAlias)
                .containsExactly("UPDATE_PASSWORD", "CONFIGURE_TOTP", "webauthn-register", "delete_credential");
        assertThat(realm.getRequiredActions())
                .allSatisfy(action -> assertThat(action.getConfig()).containsEntry("max_auth_age", "300"));
    }

    @Test
    void endsSessionsAfterANightsServiceOrHalfAnHourOfNothing() {
        assertThat(realm.getSsoSessionIdleTimeout()).isEqualTo(1800);
        assertThat(realm.getSsoSessionMaxLifespan()).isEqualTo(14 * 3600);
        assertThat(realm.getClientSessionIdleTimeout()).isEqualTo(realm.getSsoSessionIdleTimeout());
        assertThat(realm.getClientSessionMaxLifespan()).isEqualTo(realm.getSsoSessionMaxLifespan());
        assertThat(realm.getOfflineSessionMaxLifespanEnabled()).isTrue();
        assertThat(realm.getAccessCodeLifespanLogin()).isLessThanOrEqualTo(600);
    }

    @Test
    void keepsWhatHappenedForAYear() {
        assertThat(realm.isEventsEnabled()).isTrue();
        assertThat(realm.getEventsExpiration()).isEqualTo(365 * 86_400L);
        assertThat(realm.getEnabledEventTypes())
                .contains(
                        "LOGIN",
                        "LOGIN_ERROR",
                        "LOGOUT",
                        "CLIENT_LOGIN_ERROR",
                        "UPDATE_CREDENTIAL",
                        "REMOVE_CREDENTIAL")
                .contains("USER_DISABLED_BY_TEMPORARY_LOCKOUT");
        assertThat(realm.isAdminEventsEnabled()).isTrue();
        assertThat(realm.isAdminEventsDetailsEnabled()).isTrue();
        assertThat(realm.getAttributes()).containsEntry("adminEventsExpiration", "31536000");
        assertThat(realm.getEventsListeners()).containsExactly("jboss-logging");
    }

    /** No name, no telephone; and what a person may do is not hers to say. */
    @Test
    void knowsOfAPersonWhatTokensSayAndLetsHerChangeNothingOfIt() {
        var kept = realm.getComponents()
                .getFirst("org.keycloak.userprofile.UserProfileProvider")
                .getConfig();
        var profile = Realms.parsed(kept.getFirst("kc.user.profile.config"), UPConfig.class);

        assertThat(profile.getAttributes())
                .extracting(UPAttribute::getName)
                .containsExactlyInAnyOrder("username", "email", "org", "departements");
        assertThat(profile.getUnmanagedAttributePolicy()).isNull();
        assertThat(profile.getAttributes())
                .allSatisfy(attribute ->
                        assertThat(attribute.getPermissions().getEdit()).isEqualTo(Set.of("admin")));
    }
}
