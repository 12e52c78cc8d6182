package fr.relais.platform.meters;

import java.util.List;
import java.util.UUID;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is on no list does not leave, whoever counts it. */
class OnlyExportedTest {

    private static final ExportedMeters OFFERS =
            ExportedMeters.of(ExportedMeter.of("relais.offers").with("outcome", LabelValues.oneOf("made", "refused")));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void letOut() {
        meters.config().meterFilter(new OnlyExported(List.of(OFFERS, LibraryMeters.ALL)));
    }

    @Test
    void letsOutWhatIsListed() {
        meters.counter("relais.offers", "outcome", "made").increment();

        assertThat(ids()).containsExactly("relais.offers[tag(outcome=made)]");
    }

    @Test
    void keepsBackAMeterThatIsNotListed() {
        meters.counter("relais.offers.of.somebody").increment();
        meters.counter("resilience4j.circuitbreaker.calls", "name", "capacity").increment();

        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void dropsALabelThatIsNotListed() {
        meters.counter("relais.offers", Tags.of("outcome", "made", "centre", "somewhere"))
                .increment();
        meters.gauge("disk.free", Tags.of("path", "/home/somebody"), 1);

        assertThat(ids()).containsExactlyInAnyOrder("relais.offers[tag(outcome=made)]", "disk.free[]");
    }

    @Test
    void putsOtherForAValueThatIsNotListed() {
        meters.counter("relais.offers", "outcome", "of-somebody").increment();

        assertThat(ids()).containsExactly("relais.offers[tag(outcome=other)]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/offers/{offer}",
                "/v1/coordination/requests/{reference}/questions",
                "/v1/confirmation-link",
                "/internal/v1/centres/{centre}/holds/{hold}",
                "/actuator/health/**",
                "/oauth2/token",
                "/openapi.json",
                "/language/*",
                "/app/**",
                "/**",
                "/",
                "root",
                "UNKNOWN",
                "NOT_FOUND",
                "REDIRECTION"
            })
    void letsOutTheTemplateOfARoute(String uri) {
        assertThat(uriOf(uri)).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/offers/orugs4zanfzsa3tporqwk3djmu",
                "/v1/offers/orugszanfzsatporqwkdjmuabc",
                "/v1/centres/75",
                "/v1/offers?reference=one",
                "/v1/Somebody",
                "/v1/some%20body",
                "someone",
                ""
            })
    void keepsBackWhatIsNoTemplate(String uri) {
        assertThat(uriOf(uri)).isEqualTo("other");
    }

    @Test
    void keepsBackAnIdInAPath() {
        assertThat(uriOf("/v1/stays/" + UUID.randomUUID())).isEqualTo("other");
    }

    /** Otherwise one of two parts would decide alone what the other exports. */
    @Test
    void takesNoMeterOfTwoLists() {
        assertThatThrownBy(() -> new OnlyExported(List.of(OFFERS, OFFERS))).isInstanceOf(IllegalStateException.class);
    }

    private String uriOf(String uri) {
        var id = meters.timer("http.server.requests", "uri", uri, "exception", "Secret")
                .getId();
        assertThat(id.getTags()).extracting(Tag::getKey).containsExactly("uri");
        return String.valueOf(id.getTag("uri"));
    }

    private List<String> ids() {
        return meters.getMeters().stream()
                .map(Meter::getId)
                .map(id -> id.getName() + id.getTags())
                .toList();
    }
}
