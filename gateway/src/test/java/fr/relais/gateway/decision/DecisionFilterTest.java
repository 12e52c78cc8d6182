package fr.relais.gateway.decision;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.relais.gateway.problem.ProblemCode;
import fr.relais.gateway.problem.Problems;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever sends very much makes one line of it. */
class DecisionFilterTest {

    private static final int FLOOD = 5_000;

    private final Logger logger = (Logger) LoggerFactory.getLogger(Decisions.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    private static void refuse(DecisionFilter filter, int number) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/s3cret/" + number));
        exchange.getAttributes().put(Problems.CORRELATION_ID, "id-" + number);
        filter.filter(exchange, refused -> Problems.write(refused, ProblemCode.TOO_MANY_REQUESTS))
                .block();
    }

    @Test
    void saysOneLineOfAFloodAndAtTheStopWhatIsLeft() {
        lines.start();
        logger.addAppender(lines);
        try (var decisions = new Decisions()) {
            var filter = new DecisionFilter(decisions, Problems.CORRELATION_ID);
            for (int number = 1; number <= FLOOD; number++) {
                refuse(filter, number);
            }
            decisions.say();
            decisions.say();
            refuse(filter, 0);
        } finally {
            logger.detachAppender(lines);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                // Another gateway of this machine may say what it has decided in the same second.
                .filteredOn(line -> line.contains("correlation id-"))
                .containsExactly(
                        "decided 5000 times within a minute: too-many-requests, correlation id-5000",
                        "decided 1 times within a minute: too-many-requests, correlation id-0");
    }
}
