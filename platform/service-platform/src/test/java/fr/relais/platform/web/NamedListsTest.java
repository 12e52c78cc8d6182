package fr.relais.platform.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** An object whose names are the caller's: what is wrong in it is said without them. */
class NamedListsTest {

    private static final NamedLists FORM = new NamedLists(2, name -> name.length() == 1, 2, text -> text.equals("A"));

    private static JsonForm form(String json) {
        return JsonForm.of(JsonMapper.shared().readTree(json.replace('\'', '"')));
    }

    @Test
    void keepsNamesAndTextsInTheirOrder() {
        var form = form("{'lists': {'b': ['A', 'A'], 'a': []}}");

        var lists = form.lists("lists", FORM);

        assertThat(form.build(lists)).containsExactly(entry("b", "A", "A"), entry("a"));
    }

    private static Map.Entry<String, List<String>> entry(String name, String... texts) {
        return Map.entry(name, List.of(texts));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                        | required
            {'lists': null}                           | required
            {'lists': 'A'}                            | wrong-type
            {'lists': {'a': [], 'b': [], 'c': []}}    | too-many
            {'lists': {'secret': ['A']}}              | unknown-field
            {'lists': {'a': 'A'}}                     | wrong-type
            {'lists': {'a': [1]}}                     | wrong-type
            {'lists': {'a': ['A', 'A', 'A']}}         | too-many
            {'lists': {'a': ['secret']}}              | unknown-code
            {'lists': {'a': ['secret'], 'b': ['s']}}  | unknown-code
            {'lists': {'a': ['s'], 'secret': []}}     | unknown-code, unknown-field
            """)
    void saysWhatIsWrongAndNotWhere(String json, String codes) {
        var form = form(json);
        var lists = form.lists("lists", FORM);

        var refused = catchThrowableOfType(BadInput.class, () -> form.build(lists));

        assertThat(refused.errors())
                .containsExactlyElementsOf(Stream.of(codes.split(", "))
                        .map(code -> new FieldError("/lists", code))
                        .toList());
    }
}
