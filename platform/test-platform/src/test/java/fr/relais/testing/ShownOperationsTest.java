package fr.relais.testing;

import java.util.Set;

import fr.relais.platform.audit.web.ShownByService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A table that leaves something open is found. */
class ShownOperationsTest {

    private static final JsonNode DOCUMENT = JsonMapper.shared().readTree("""
            {"paths": {"/a": {"get": {}, "post": {}}, "/b": {"get": {}}, "/v1/register/x/blocks": {"get": {}}}}""");

    @Test
    void findsNothingWhereAllIsDecided() {
        assertThat(ShownOperations.faults(DOCUMENT, new ShownByService(Set.of("GET /a", "POST /a"), Set.of("GET /b"))))
                .isEmpty();
    }

    @Test
    void findsWhatIsLeftOutOrDecidedTwiceOrNotThere() {
        assertThat(ShownOperations.faults(DOCUMENT, new ShownByService(Set.of("GET /a"), Set.of())))
                .containsExactly("GET /b is in neither or in both");
        assertThat(ShownOperations.faults(
                        DOCUMENT, new ShownByService(Set.of("GET /a", "GET /b"), Set.of("GET /b", "GET /c"))))
                .containsExactlyInAnyOrder("GET /b is in neither or in both", "GET /c is not described");
    }
}
