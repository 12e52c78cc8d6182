package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import fr.relais.audit.Entry;
import fr.relais.placement.KeysThatCanBeAway;
import fr.relais.placement.RegisterThatCanBeAway;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.coordinator;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Where she is met, over HTTP: who is told, how often, and what everybody else is told. */
class MeetingPointRoutesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final String UNKNOWN = "b".repeat(26);

    @AfterEach
    void everythingIsThere() {
        KeysThatCanBeAway.away(false);
        RegisterThatCanBeAway.away(false);
    }

    /** Status, headers and bytes, without those of the moment. */
    static String seen(ResponseSpec answer) {
        var result = answer.expectBody().returnResult();
        var headers = new TreeMap<String, Object>();
        result.getResponseHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.keySet().removeAll(Set.of("date", "x-correlation-id"));
        var body = result.getResponseBody();
        return result.getStatus() + " " + headers + " "
                + (body == null ? "" : new String(body, UTF_8)).replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }

    static String absent(TestCaller caller) {
        return seen(Met.read(
                UNKNOWN,
                TestIdentity.tokens().token(caller, Instant.now()),
                Met.newKey(),
                "{\"purpose\":\"HAND_OVER\"}"));
    }

    @Test
    void isToldThreeTimesAndTheCentreSeesEach() {
        var met = Met.soonIn("26");

        var told = List.of(json(met.read()), json(met.read()), json(met.read()));
        var fourth = met.read();
        var readings = met.readings();

        assertThat(told)
                .allSatisfy(one ->
                        assertThat(one.path("meetingPoint").stringValue()).isEqualTo(Met.WHERE));
        assertThat(told).extracting(one -> one.path("readingsLeft").intValue()).containsExactly(2, 1, 0);
        assertThat(seen(fourth)).isEqualTo(absent(Met.ESCORT)).contains("404");
        assertThat(readings.path("readings")).hasSize(3).allSatisfy(reading -> {
            assertThat(reading.path("reader")).isEqualTo(readings.at("/naming/reader"));
            assertThat(reading.path("purpose").stringValue()).isEqualTo("HAND_OVER");
        });
        assertThat(readings.toString())
                .doesNotContain(
                        "Gare",
                        Met.ESCORT.subject(),
                        "referrer-stays",
                        met.living().request());
    }

    @Test
    void isInTheRegisterBeforeItIsTold() {
        var met = Met.soonIn("27");

        met.read().expectStatus().isOk();

        assertThat(met.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Entry.Kind.READ);
            assertThat(entry.subject()).isEqualTo(Met.ESCORT.subject());
            assertThat(entry.organisation()).isEqualTo("referrer-stays");
            assertThat(entry.purpose()).isEqualTo("HAND_OVER");
            assertThat(entry.correlation()).isNotEmpty();
            assertThat(entry.toString())
                    .doesNotContain("Gare", "centre-27", met.living().request());
        });
    }

    /** Nothing is told and nothing is lost; everything else goes on. */
    @Test
    void withoutTheRegisterNothingIsToldAndRequestsGoOn() {
        var met = Met.soonIn("10");
        RegisterThatCanBeAway.away(true);

        var refused = met.read();
        var planned = met.plan(Duration.ofMinutes(90));

        refused.expectStatus().isEqualTo(503).expectHeader().exists("Retry-After");
        assertThat(json(refused).path("code").stringValue()).isEqualTo("try-again-later");
        planned.expectStatus().isOk();
        RegisterThatCanBeAway.away(false);
        assertThat(met.readings().path("readings")).isEmpty();
        assertThat(json(met.read()).path("readingsLeft").intValue()).isEqualTo(2);
    }

    /** The same without the keys: nothing is told, nothing is written down, and everything else goes on. */
    @Test
    void withoutTheKeysNothingIsToldAndRequestsGoOn() {
        var met = Met.soonIn("95");
        KeysThatCanBeAway.away(true);

        var refused = met.read();
        var planned = met.plan(Duration.ofMinutes(90));

        refused.expectStatus().isEqualTo(503).expectHeader().exists("Retry-After");
        assertThat(json(refused).path("code").stringValue()).isEqualTo("try-again-later");
        planned.expectStatus().isOk();
        assertThat(met.entries()).isEmpty();
        KeysThatCanBeAway.away(false);
        assertThat(met.readings().path("readings")).isEmpty();
        assertThat(json(met.read()).path("readingsLeft").intValue()).isEqualTo(2);
    }

    @Test
    void ofManyWhoReadAtOnceThreeAreTold() throws Exception {
        var met = Met.soonIn("38");
        var work = Stream.<Callable<String>>generate(() -> () -> seen(met.read()))
                .limit(24)
                .toList();

        var answers = new ArrayList<String>();
        var threads = Executors.newFixedThreadPool(work.size());
        for (var done : threads.invokeAll(work)) {
            answers.add(done.get());
        }
        threads.shutdownNow();

        assertThat(answers.stream().filter(answer -> answer.contains("Gare"))).hasSize(3);
        assertThat(answers).allMatch(answer -> answer.contains("Gare") || answer.equals(absent(Met.ESCORT)));
        assertThat(met.readings().path("readings")).hasSize(3);
        assertThat(met.entries()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void asksForAFreshSignInWhoeverWouldBeToldAfterOne() {
        var met = Met.soonIn("41");

        var old = met.read(Met.ESCORT, Duration.ofMinutes(6));
        var silent = met.readWith(TestIdentity.tokens().token(Met.ESCORT), Met.newKey());
        var colleague = met.read(Living.REFERRER, Duration.ofMinutes(6));

        assertThat(List.of(old, silent))
                .allSatisfy(answer -> answer.expectStatus()
                        .isUnauthorized()
                        .expectHeader()
                        .valueEquals(
                                "WWW-Authenticate", "Bearer error=\"insufficient_user_authentication\", max_age=300"));
        assertThat(json(old).path("code").stringValue()).isEqualTo("sign-in-again");
        assertThat(seen(colleague)).isEqualTo(absent(Living.REFERRER));
        assertThat(met.entries()).isEmpty();
        met.read(Met.ESCORT, Duration.ofMinutes(4)).expectStatus().isOk();
    }

    static Stream<TestCaller> others() {
        return Stream.of(
                Living.REFERRER,
                new TestCaller(Met.ESCORT.subject(), "referrer-other", List.of("REFERRER"), List.of()),
                new TestCaller(Met.ESCORT.subject(), "referrer-stays", List.of("CENTRE"), List.of()),
                new TestCaller(Met.ESCORT.subject(), "", List.of("REFERRER"), List.of()),
                TestCaller.centre("centre-17"),
                TestCaller.centre("centre-other"),
                coordinator(),
                TestCaller.auditor(),
                TestCaller.rapporteur(),
                TestCaller.childProtection("17"));
    }

    @Test
    void everybodyElseIsToldWhatIsToldOfWhatDoesNotExist() {
        var met = Met.soonIn("17");

        assertThat(others())
                .allSatisfy(other -> assertThat(seen(met.read(other, Duration.ZERO)))
                        .isEqualTo(absent(other))
                        .contains("404"));
        assertThat(met.entries()).isEmpty();
        assertThat(met.readings().path("readings")).isEmpty();
    }

    @Test
    void beforeTheWindowThereIsNothing() {
        var met = Met.expectedIn("18", Duration.ofHours(3));
        met.name(Met.ESCORT.subject());
        met.enter(Met.WHERE).expectStatus().isOk();

        assertThat(seen(met.read())).isEqualTo(absent(Met.ESCORT));
    }

    @Test
    void oneCommandOfTheCentreTakesEverythingBack() {
        var met = Met.soonIn("22");
        met.read().expectStatus().isOk();

        var back = json(met.withdraw());
        var after = seen(met.read());
        met.enter(Met.WHERE);
        var notNamedAnyMore = seen(met.read());
        met.name(Met.ESCORT.subject());
        met.agree(Met.COLLEAGUE);

        assertThat(back.path("entered").booleanValue()).isFalse();
        assertThat(back.path("readings")).hasSize(1);
        assertThat(after).isEqualTo(absent(Met.ESCORT));
        assertThat(notNamedAnyMore).isEqualTo(absent(Met.ESCORT));
        assertThat(json(met.read()).path("readingsLeft").intValue()).isEqualTo(1);
    }

    @Test
    void isGoneOnceSheIsThere() {
        var met = Met.soonIn("28");
        met.living().arrive();

        assertThat(seen(met.read())).isEqualTo(absent(Met.ESCORT));
        SERVICE.get(met.living().centreCaller(), met.point()).expectStatus().isNotFound();
    }

    @Test
    void anotherPurposeIsToldNothing() {
        var met = Met.soonIn("45");
        var token = TestIdentity.tokens().token(Met.ESCORT, Instant.now());

        var answer = Met.read(met.living().request(), token, Met.newKey(), "{\"purpose\":\"CHECK_READINGS\"}");

        assertThat(seen(answer)).isEqualTo(absent(Met.ESCORT));
    }
}
