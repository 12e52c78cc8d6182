package fr.relais.placement.adapter.mongo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.relais.contracts.Contract;
import fr.relais.placement.domain.curiosity.Pattern;
import fr.relais.placement.domain.oversight.Accounts;
import fr.relais.placement.domain.oversight.OversightEvent;
import fr.relais.placement.domain.oversight.Quarantine;
import fr.relais.placement.domain.request.Notice;
import fr.relais.platform.store.OutgoingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of the account of an organisation is what was agreed; and it names neither it nor a place. */
class OversightMessagesContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<OversightEvent> said() {
        return Stream.of(
                new OversightEvent.QuotaPassed(),
                new OversightEvent.QuotaProposed(40, 100),
                new OversightEvent.QuotaRaised(40, 100),
                new OversightEvent.UsualQuotaRestored(),
                new OversightEvent.OrganisationQuarantined(Quarantine.Cause.DURESS),
                new OversightEvent.RequestVouchedFor(),
                new OversightEvent.QuarantineEnded(),
                new OversightEvent.PatternFound(Set.of(Pattern.HALVES)));
    }

    @ParameterizedTest
    @MethodSource("said")
    void writesWhatWasAgreed(OversightEvent event) {
        var message = message(event);

        var examples = new Contract(message.type()).examples().values().stream().map(JSON::readTree);
        assertThat(examples).contains(JSON.readTree(JSON.writeValueAsString(message.data())));
        assertThat(brokenBy(message)).isEmpty();
    }

    @Test
    void everyPatternIsAgreed() {
        assertThat(brokenBy(message(new OversightEvent.PatternFound(EnumSet.allOf(Pattern.class)))))
                .isEmpty();
    }

    @Test
    void everyEventIsSaidOrSilentOnPurpose() {
        var said = said().map(Object::getClass).toList();

        assertThat(OversightEvent.class.getPermittedSubclasses())
                .filteredOn(type -> !said.contains(type))
                .containsExactlyInAnyOrder(
                        OversightEvent.RequestCounted.class,
                        OversightEvent.SearchesLookedAt.class,
                        OversightEvent.UsedUnderDuress.class,
                        OversightEvent.Told.class);
        assertThat(OversightMessages.of(Accounts.empty().ref(), new OversightEvent.RequestCounted()))
                .isEmpty();
        assertThat(OversightMessages.of(Accounts.empty().ref(), new OversightEvent.SearchesLookedAt()))
                .isEmpty();
    }

    @Test
    void saysNothingByWhichAnAccountForDuressIsFoundOut() {
        var suspected = message(new OversightEvent.OrganisationQuarantined(Quarantine.Cause.SUSPECTED));
        var duress = message(new OversightEvent.OrganisationQuarantined(Quarantine.Cause.DURESS));

        assertThat(duress).isEqualTo(suspected);
        assertThat(OversightMessages.of(Accounts.empty().ref(), new OversightEvent.UsedUnderDuress()))
                .isEmpty();
    }

    @Test
    void tellsTheCoordinatorsOnCallUnderTheReferenceOfTheAccount() {
        var ref = Accounts.empty().ref();

        for (var kind : List.of(Notice.Kind.QUOTA_PASSED, Notice.Kind.SEARCH_PATTERN, Notice.Kind.ORGANISATION_ALERT)) {
            var message = message(new OversightEvent.Told(new Notice(Notice.ON_CALL, ref, kind)));

            assertThat(message.data()).containsEntry("org", "on-call").containsEntry("urgency", "URGENT");
            assertThat(brokenBy(message)).isEmpty();
        }
    }

    private static OutgoingEvent message(OversightEvent event) {
        return OversightMessages.of(Accounts.empty().ref(), event).get(0);
    }

    private static List<?> brokenBy(OutgoingEvent message) {
        return SCHEMAS.getSchema(new Contract(message.type()).schema(), InputFormat.JSON)
                .validate(JSON.writeValueAsString(message.data()), InputFormat.JSON);
    }
}
