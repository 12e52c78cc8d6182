package fr.relais.sandbox.browser;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** A slow third-generation network between a browser and Relais, and what is carried over it. */
final class SlowNetwork implements AutoCloseable {

    private static final int BYTES_A_SECOND = 400_000 / 8;
    private static final int ROUND_TRIP = 400;

    private static final String LARGEST = """
            () => new Promise(resolve => new PerformanceObserver(list => resolve(list.getEntries().at(-1).startTime))
                .observe({type: 'largest-contentful-paint', buffered: true}))""";

    private final Page page;
    private final CDPSession session;
    private final Map<String, String> asked = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    private SlowNetwork(Page page) {
        this.page = page;
        this.session = page.context().newCDPSession(page);
    }

    /** Nothing is kept from before. */
    static SlowNetwork of(Visitor visitor) {
        var network = new SlowNetwork(visitor.page());
        network.session.on("Network.requestWillBeSent", network::asks);
        network.session.on(
                "Network.loadingFinished",
                event -> network.bytes.addAndGet(
                        (long) event.get("encodedDataLength").getAsDouble()));
        network.session.send("Network.enable");
        network.session.send("Network.clearBrowserCache");
        network.emulate(ROUND_TRIP, BYTES_A_SECOND);
        return network;
    }

    /** The stream of a page is a connection that stays, not a part that has to be loaded. */
    private void asks(JsonObject event) {
        var url = event.getAsJsonObject("request").get("url").getAsString();
        if (!url.endsWith("/app/live")) {
            asked.put(event.get("requestId").getAsString(), url);
        }
    }

    private void emulate(int latency, int throughput) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", latency);
        conditions.addProperty("downloadThroughput", throughput);
        conditions.addProperty("uploadThroughput", throughput);
        session.send("Network.emulateNetworkConditions", conditions);
    }

    /** What was carried so far is no more than this. */
    void assertWithin(long mostBytes, int mostRequests) {
        assertThat(bytes.get()).as("bytes of %s", asked.values()).isBetween(1L, mostBytes);
        assertThat(asked.values()).as("requests").isNotEmpty().hasSizeLessThanOrEqualTo(mostRequests);
    }

    /** When the largest part of the page was painted, in milliseconds from when it was asked for. */
    double largestPaint() {
        return ((Number) page.evaluate(LARGEST)).doubleValue();
    }

    /** From now on the network is what it is. */
    void end() {
        emulate(0, -1);
    }

    @Override
    public void close() {
        session.detach();
    }
}
