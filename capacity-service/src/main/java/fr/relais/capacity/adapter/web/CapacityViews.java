package fr.relais.capacity.adapter.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.relais.capacity.adapter.web.CapacityResponse.CountResponse;
import fr.relais.capacity.adapter.web.CapacityResponse.RowResponse;
import fr.relais.capacity.application.CapacityOverview;
import fr.relais.capacity.application.CapacityQuestion;
import fr.relais.capacity.domain.national.Taken;
import fr.relais.platform.reference.References;
import org.springframework.stereotype.Component;

/** The country as the coordinator sees it: as a whole, and as it changes. */
@Component
final class CapacityViews {

    private static final int STAMP_BYTES = 16;

    /**
     * Who cannot be taken anywhere.
     *
     * @param reference by which the notice about it is known
     */
    record ScarcityResponse(@JsonProperty("public") Taken taken, Instant since, String reference) {}

    /**
     * What is different now.
     *
     * @param rows those that are new or not as they were
     * @param gone the codes of those that are not there any more
     */
    record ChangeResponse(
            Instant at,
            List<ScarcityResponse> scarcities,
            List<RowResponse> rows,
            List<String> gone,
            CountResponse total) {}

    private final References references;

    CapacityViews(References references) {
        this.references = references;
    }

    CapacityResponse all(CapacityQuestion question, CapacityOverview overview) {
        return new CapacityResponse(
                Choices.inSmallLetters(question.by()),
                overview.at(),
                scarcities(overview),
                overview.rows().stream().map(RowResponse::of).toList(),
                CountResponse.of(overview.total()));
    }

    ChangeResponse change(CapacityOverview before, CapacityOverview now) {
        return new ChangeResponse(
                now.at(),
                scarcities(now),
                now.rowsNotIn(before).map(RowResponse::of).toList(),
                before.codesNotIn(now).toList(),
                CountResponse.of(now.total()));
    }

    /** Names what somebody knows who has seen this, whichever replica showed it. */
    static String stamp(CapacityOverview overview) {
        try {
            var text = overview.content().toString().getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, STAMP_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private List<ScarcityResponse> scarcities(CapacityOverview overview) {
        return overview.scarcities().since().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(told -> new ScarcityResponse(
                        told.getKey(),
                        told.getValue(),
                        references.referenceOf("scarcity", told.getKey().name())))
                .toList();
    }
}
