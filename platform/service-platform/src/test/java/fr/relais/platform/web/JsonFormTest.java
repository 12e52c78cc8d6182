package fr.relais.platform.web;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class JsonFormTest {

    private enum Colour {
        RED,
        BLUE
    }

    private record Wheel(int size) {}

    private record Car(Colour colour, Set<Colour> stripes, List<Wheel> wheels, boolean open, String plate) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Car read(String json) {
        var form = JsonForm.of(JSON.readTree(json));
        var colour = form.code("colour", Colour.class);
        var stripes = form.codes("stripes", Colour.class);
        Function<JsonForm, Supplier<Wheel>> wheel = each -> {
            var size = each.integer("size", 1, 40);
            return () -> new Wheel(size.get());
        };
        var wheels = form.objects("wheels", 1, 4, wheel);
        var open = form.optionalFlag("open");
        var plate = form.text("plate", text -> text.matches("[A-Z]{2}"));
        return form.build(() -> new Car(colour.get(), stripes.get(), wheels.get(), open.get(), plate.get()));
    }

    @Test
    void aFlagOfAnotherTypeIsBadInputAndNoBug() {
        var form = JsonForm.of(JSON.readTree("{\"agrees\":\"yes\"}"));
        var agrees = form.flag("agrees");

        var bad = catchThrowableOfType(BadInput.class, () -> form.build(agrees));

        assertThat(bad.errors()).containsExactly(new FieldError("/agrees", "wrong-type"));
    }

    @Test
    void readsWhatIsSound() {
        var car = read("""
                {"colour":"RED","stripes":["BLUE"],"wheels":[{"size":3},{"size":4}],"plate":"AB"}""");

        assertThat(car)
                .isEqualTo(new Car(Colour.RED, Set.of(Colour.BLUE), List.of(new Wheel(3), new Wheel(4)), false, "AB"));
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"wheels":[{"size":3}],"plate":"AB"}                                          | /colour         | required
            {"colour":null,"wheels":[{"size":3}],"plate":"AB"}                            | /colour         | required
            {"colour":"GREEN","wheels":[{"size":3}],"plate":"AB"}                         | /colour         | unknown-code
            {"colour":7,"wheels":[{"size":3}],"plate":"AB"}                               | /colour         | wrong-type
            {"colour":["RED"],"wheels":[{"size":3}],"plate":"AB"}                         | /colour         | wrong-type
            {"colour":"RED","stripes":["RED","RED"],"wheels":[{"size":3}],"plate":"AB"}   | /stripes/1      | duplicate
            {"colour":"RED","stripes":{"$ne":1},"wheels":[{"size":3}],"plate":"AB"}       | /stripes        | wrong-type
            {"colour":"RED","plate":"AB"}                                                 | /wheels         | required
            {"colour":"RED","wheels":[],"plate":"AB"}                                     | /wheels         | too-few
            {"colour":"RED","wheels":[1],"plate":"AB"}                                    | /wheels/0       | wrong-type
            {"colour":"RED","wheels":[{},{},{},{},{}],"plate":"AB"}                       | /wheels         | too-many
            {"colour":"RED","wheels":[{"size":0}],"plate":"AB"}                           | /wheels/0/size  | too-small
            {"colour":"RED","wheels":[{"size":-9999999999999999999}],"plate":"AB"}        | /wheels/0/size  | too-small
            {"colour":"RED","wheels":[{"size":41}],"plate":"AB"}                          | /wheels/0/size  | too-large
            {"colour":"RED","wheels":[{"size":99999999999999999999}],"plate":"AB"}        | /wheels/0/size  | too-large
            {"colour":"RED","wheels":[{"size":1.5}],"plate":"AB"}                         | /wheels/0/size  | wrong-type
            {"colour":"RED","wheels":[{"size":"3"}],"plate":"AB"}                         | /wheels/0/size  | wrong-type
            {"colour":"RED","wheels":[{"size":3}],"open":"yes","plate":"AB"}              | /open           | wrong-type
            {"colour":"RED","wheels":[{"size":3}],"plate":"ab"}                           | /plate          | unknown-code
            {"colour":"RED","wheels":[{"size":3,"x":1}],"plate":"AB"}                     | /wheels/0       | unknown-field
            """)
    void namesTheBadField(String json, String pointer, String code) {
        var bad = catchThrowableOfType(BadInput.class, () -> read(json));

        assertThat(bad.errors()).containsExactly(new FieldError(pointer, code));
    }

    @Test
    void namesEveryBadFieldAtOnce() {
        var bad = catchThrowableOfType(BadInput.class, () -> read("{\"colour\":1,\"wheels\":[{\"size\":0}]}"));

        assertThat(bad.errors()).extracting(FieldError::pointer).contains("/colour", "/wheels/0/size", "/plate");
    }

    @Test
    void neverEchoesWhatTheCallerSent() {
        var bad = catchThrowableOfType(BadInput.class, () -> read("{\"canary-name\":\"canary-value\"}"));

        assertThat(bad.errors().toString()).doesNotContain("canary");
        assertThat(bad.errors()).contains(new FieldError("", "unknown-field"));
    }
}
