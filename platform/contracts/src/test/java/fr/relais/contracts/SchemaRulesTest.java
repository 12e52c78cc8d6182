package fr.relais.contracts;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule for schemas can be broken, and is then reported. */
class SchemaRulesTest {

    private static final Set<String> NAMES = Set.of("bed", "beds");

    @Test
    void acceptsClosedObjectsOfIdsAndCodes() {
        var schema = """
                {"type": "object", "additionalProperties": false, "required": ["bed"], "properties": {
                  "bed": {"type": "string", "pattern": "^[a-z2-7]{26}$"},
                  "beds": {"type": "array", "items": {"type": "string", "format": "uuid"}}}}
                """;

        assertThat(SchemaRules.brokenBy(new JsonMapper().readTree(schema), NAMES))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "object", "properties": {}}                                                             | /: open object
            {"type": "object", "additionalProperties": true}                                                 | /: open object
            {"type": "array", "items": {"type": "object"}}                                                   | /items: open object
            {"$defs": {"x": {"type": "object"}}}                                                             | /$defs/x: open object
            {"additionalProperties": false, "properties": {"bed": {"type": "string"}}}                       | /bed: free text
            {"additionalProperties": false, "properties": {"bed": {"type": ["string", "null"]}}}             | /bed: free text
            {"additionalProperties": false, "properties": {"bed": {"type": "string", "format": "email"}}}    | /bed: free text
            {"oneOf": [{"type": "string"}]}                                                                  | /oneOf: free text
            {"additionalProperties": false, "properties": {"address": {"type": "integer"}}}                  | /: name not listed: address
            {"additionalProperties": false, "required": ["bed"]}                                             | /: requires the unknown bed
            {"additionalPropertys": false}                                                                   | /: unknown keyword additionalPropertys
            """)
    void reports(String schema, String broken) {
        assertThat(SchemaRules.brokenBy(new JsonMapper().readTree(schema), NAMES))
                .containsExactly(broken);
    }
}
