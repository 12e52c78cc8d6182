package fr.relais.notification.application;

import java.util.Set;

import fr.relais.notification.application.AccessPolicy.Action;
import fr.relais.notification.application.AccessPolicy.Subject;
import fr.relais.notification.domain.inbox.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccessPolicyTest {

    private static final OrganisationId OWNER = new OrganisationId("an-org");

    private final AccessPolicy policy = new AccessPolicy();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "REFERRER, true",
        "CENTRE, true",
        "COORDINATOR, true",
        "CHILD_PROTECTION, true",
        "RAPPORTEUR, false",
        "AUDITOR, false",
        "SERVICE, false",
        "ADMINISTRATOR, false",
        "centre, false"
    })
    void letsOnlyThoseInWhoAreTold(String role, boolean allowed) {
        for (var action : Action.values()) {
            assertThat(policy.allows(new Subject("an-org", Set.of(role)), action, OWNER))
                    .isEqualTo(allowed);
        }
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void keepsOtherOrganisationsOut(Action action) {
        assertThat(policy.allows(new Subject("another-org", Set.of("CENTRE")), action, OWNER))
                .isFalse();
        assertThat(policy.allows(new Subject("", Set.of("CENTRE")), action, OWNER))
                .isFalse();
    }

    @Test
    void letsNobodyInWithoutARole() {
        assertThat(policy.allows(new Subject("an-org", Set.of()), Action.READ, OWNER))
                .isFalse();
    }
}
