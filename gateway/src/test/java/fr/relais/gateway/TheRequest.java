package fr.relais.gateway;

import java.util.regex.Pattern;

import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** One request that placement-service tells of, whatever it is asked, and where its page is. */
final class TheRequest {

    private static final Pattern PAGE = Pattern.compile("/app/requests/[\\w-]{12}");

    private TheRequest() {}

    /** The path of its page, once the list has led there. */
    static String page(ConsoleGateway gateway, TestBrowser browser, String reference, String request) {
        gateway.running()
                .placement()
                .answers((asked, response) -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just(answer(asked.uri(), reference, request))));
        var found = PAGE.matcher(String.valueOf(browser.get("/app/requests").getResponseBody()));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String answer(String uri, String reference, String request) {
        if (uri.contains("drafts")) {
            return "{\"drafts\": []}";
        }
        return uri.contains(reference) ? request : "{\"requests\": [" + request + "]}";
    }
}
