package fr.relais.capacity.adapter.kafka;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.relais.capacity.domain.centre.AgeBand;
import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.Autonomy;
import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.BedId;
import fr.relais.capacity.domain.centre.CapacityTerms;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.CentreProfile;
import fr.relais.capacity.domain.centre.CentreStatus;
import fr.relais.capacity.domain.centre.CompromiseSite;
import fr.relais.capacity.domain.centre.Convention;
import fr.relais.capacity.domain.centre.DeclareUnit;
import fr.relais.capacity.domain.centre.DeclareVacancy;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.Feature;
import fr.relais.capacity.domain.centre.FunderCode;
import fr.relais.capacity.domain.centre.Funding;
import fr.relais.capacity.domain.centre.Gender;
import fr.relais.capacity.domain.centre.HouseholdType;
import fr.relais.capacity.domain.centre.LanguageCode;
import fr.relais.capacity.domain.centre.LanguageLevel;
import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.capacity.domain.centre.Publics;
import fr.relais.capacity.domain.centre.Scheme;
import fr.relais.capacity.domain.centre.SchemeId;
import fr.relais.capacity.domain.centre.SuspendCentre;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.Unit;
import fr.relais.capacity.domain.centre.UnitId;
import fr.relais.capacity.domain.centre.UnitTerms;
import fr.relais.capacity.domain.centre.Vacancy;
import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.Contract;
import fr.relais.contracts.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static fr.relais.capacity.domain.centre.CentreFixture.hold;
import static fr.relais.capacity.domain.centre.CentreFixture.placing;
import static fr.relais.capacity.domain.centre.CentreFixture.standing;
import static org.assertj.core.api.Assertions.assertThat;

/** The record from which others rebuild all they know of a centre. */
class AvailabilityContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Contract CONTRACT = new Contract(CapacityMessages.AVAILABILITY);
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CentreProfile PROFILE = new CentreProfile(
            new CentreId(UUID.fromString("0b7c5a52-2f0e-4b39-8a5e-6f1f7f1f3b11")),
            new CentreCode("mfzwizltoq2gk43un5zgk3tb4e"),
            new OrganisationId("centre-org-07"),
            new DepartementCode("31"),
            CentreKind.FLAT);

    @Test
    void saysAllThatMatchingMayKnow() {
        assertThat(record(familyFlat(), 5)).isEqualTo(JSON.readTree(CONTRACT.example("family-flat")));
    }

    @Test
    void saysThatACentreIsSuspended() {
        var suspended =
                CentreFixture.aCentre(PROFILE).after(new SuspendCentre(NOW)).build();

        assertThat(record(suspended, 2)).isEqualTo(JSON.readTree(CONTRACT.example("no-units")));
    }

    @Test
    void saysWhatIsLeftOfAQuotaAndOfAScheme() {
        var scheme = new Scheme(
                new SchemeId("ibsxi5dfoiqho2dfojssaytfmq"), 5, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
        var convention = new Convention(
                new CapacityTerms.Quota(12),
                Convention.everybodyOf(CentreKind.FLAT),
                List.of(scheme),
                new Funding(FunderCode.STATE, LocalDate.of(2027, 12, 31)));
        var unit = new UnitId("mzxw6ytboi5gk43un5zgk3tb4e");
        var beds = List.of(new BedId("onxw2zjaojqw4zdpnuqgezlemq"));
        var centre = CentreFixture.aCentre(PROFILE, convention)
                .after(
                        new DeclareUnit(
                                unit, AllocationMode.PER_BED, CentreFixture.terms(scheme.id()), beds, null, NOW),
                        new DeclareVacancy(unit, 1, null, NOW))
                .build();

        assertThat(record(centre, 6)).isEqualTo(JSON.readTree(CONTRACT.example("quota-and-scheme")));
    }

    @Test
    void saysThatNobodyIsSentThere() {
        var unit = new UnitId("mzxw6ytboi5gk43un5zgk3tb4e");
        var beds = List.of(new BedId("onxw2zjaojqw4zdpnuqgezlemq"));
        var centre = CentreFixture.aCentre(PROFILE)
                .after(
                        new DeclareUnit(
                                unit,
                                AllocationMode.PER_BED,
                                CentreFixture.terms(DurationClass.SHORT),
                                beds,
                                null,
                                NOW),
                        new CompromiseSite(NOW))
                .build();

        assertThat(record(centre, 4)).isEqualTo(JSON.readTree(CONTRACT.example("compromised")));
    }

    @Test
    void saysWhatTimeWillDoToAHeldAndToAStaleBed() {
        var centre = CentreFixture.aCentre().withVacantBeds(1).after(placing(hold(1), 1, NOW));

        var held = record(centre.build(), 4).at("/units/0/beds/0");
        var stale = record(centre.build().asOf(CentreFixture.hours(30), Timers.DEFAULTS), 5)
                .at("/units/0/beds/0");

        assertThat(held.path("freshUntil").asString()).isEqualTo("2026-03-03T09:00:00Z");
        assertThat(held.path("expiresAt").asString()).isEqualTo("2026-03-02T13:00:00Z");
        assertThat(stale.path("since").asString())
                .as("it lapsed, came back fresh, and went stale in its time, however late somebody looked")
                .isEqualTo("2026-03-03T09:00:00Z");
    }

    @Test
    void isValidAndSaysNothingThatPeopleKnowTheCentreBy() {
        var written = record(familyFlat(), 5).toString();

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(CONTRACT.schema())
                        .validate(written, InputFormat.JSON))
                .isEmpty();
        assertThat(written).doesNotContain(PROFILE.code().value());
    }

    private static JsonNode record(Centre centre, long version) {
        var written = new CentreMessages().state(centre, version);
        assertThat(written.topic()).isEqualTo(Topics.CAPACITY_AVAILABILITY);
        assertThat(written.key()).isEqualTo(centre.id().toString());
        return JSON.readTree(JSON.writeValueAsString(written.data()));
    }

    private static Centre familyFlat() {
        var terms = new UnitTerms(
                DurationClass.LONG,
                1,
                new Publics(
                        Set.of(AgeBand.ADULT, AgeBand.INFANT, AgeBand.CHILD),
                        Set.of(Gender.F),
                        Set.of(HouseholdType.FAMILY),
                        false),
                Set.of(Feature.STEP_FREE, Feature.SELF_CONTAINED),
                Map.of(
                        new LanguageCode("pcm"), LanguageLevel.FLUENT,
                        new LanguageCode("fr"), LanguageLevel.NATIVE,
                        new LanguageCode("en"), LanguageLevel.BASIC),
                Autonomy.SOME,
                null);
        var beds = List.<Bed>of(
                new Bed.Vacant(
                        new BedId("onxw2zjaojqw4zdpnuqgezlemq"),
                        new Vacancy(NOW, Instant.parse("2026-03-05T09:00:00Z"))),
                new Bed.Unavailable(new BedId("mfrggzdfmztwq2lknnwg23tpoa"), UnavailableReason.WORKS, NOW, null));
        var unit = new Unit(new UnitId("mzxw6ytboi5gk43un5zgk3tb4e"), AllocationMode.WHOLE_UNIT, 2, terms, beds);
        return new Centre(
                PROFILE,
                standing(CentreStatus.VALIDATED, NOW),
                List.of(unit),
                CentreFixture.aCentre().build().holds());
    }
}
