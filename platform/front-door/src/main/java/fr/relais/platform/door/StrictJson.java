package fr.relais.platform.door;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which JSON from outside of a process is read, whoever sent it: no field twice, nothing after the end,
 * nothing deeper or longer than anything of ours is. Two readers that understand the same bytes differently are a way
 * past the stricter one.
 */
public final class StrictJson {

    /** So many objects and arrays in each other at most. */
    public static final int MOST_DEPTH = 20;

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_NUMBER = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(factory().build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** For what is read as a whole. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** For what is read token by token; whoever does so looks for the end. */
    public static JsonFactoryBuilder factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_DEPTH)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNameLength(LONGEST_NAME)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}
