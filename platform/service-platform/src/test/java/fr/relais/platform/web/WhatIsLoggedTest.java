package fr.relais.platform.web;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** What nobody expected is logged with where it happened, and without what anybody said. */
class WhatIsLoggedTest {

    private static final String TOKEN = "orugs4zanfzsa3tporqwk3djmu";
    private static final String PATH = "/v1/offers/" + TOKEN;

    @Test
    void ofAFailureIsItsClassAndItsPlaceOnly() {
        var logger = (Logger) LoggerFactory.getLogger(ProblemWebExceptionHandler.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        logger.addAppender(lines);
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(PATH));
        var cause = new IllegalArgumentException("cannot read " + TOKEN);

        // As the framework passes a failure on: with the address of the request beside it.
        Mono.<Void>error(new IllegalStateException("failed on " + TOKEN, cause))
                .checkpoint("HTTP GET \"" + PATH + "\" [ExceptionHandlingWebHandler]")
                .onErrorResume(failure -> new ProblemWebExceptionHandler().handle(exchange, failure))
                .block();
        logger.detachAppender(lines);

        assertThat(lines.list).singleElement().satisfies(line -> {
            var trace = ThrowableProxyUtil.asString(line.getThrowableProxy());
            assertThat(line.getFormattedMessage() + trace).doesNotContain(TOKEN, "/v1/");
            assertThat(trace).contains("IllegalStateException", "IllegalArgumentException", "WhatIsLoggedTest");
        });
    }
}
