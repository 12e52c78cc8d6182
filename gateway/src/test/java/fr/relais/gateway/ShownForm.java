package fr.relais.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form of a page, as a browser would see it.
 *
 * @param html from its first tag to its last
 */
record ShownForm(String html) {

    private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    /** All forms of a page. */
    static List<ShownForm> all(String page) {
        return FORM.matcher(page)
                .results()
                .map(found -> new ShownForm(found.group()))
                .toList();
    }

    /** The form of a page that sends to an address that ends so. */
    static ShownForm to(String page, String action) {
        var found = all(page).stream()
                .filter(form -> form.action().endsWith(action))
                .toList();
        assertThat(found).as("forms to %s", action).hasSize(1);
        return found.get(0);
    }

    String action() {
        var found = ACTION.matcher(html);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** What it sends without being asked, and what is written into it. */
    Map<String, String> filled(Map<String, String> written) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(html).results().forEach(found -> fields.put(found.group(1), found.group(2)));
        fields.putAll(written);
        return fields;
    }

    String mark() {
        return Objects.requireNonNull(filled(Map.of()).get("once"));
    }

    /** The tag of the control or the group with this id. */
    String tag(String id) {
        var found = Pattern.compile("<[^>]*\\bid=\"" + Pattern.quote(id) + "\"[^>]*>")
                .matcher(html);
        assertThat(found.find()).as("something with the id %s in %s", id, html).isTrue();
        return found.group();
    }

    /** Whether this stands in a field: written there, or chosen. */
    boolean has(String name, String value) {
        var named = "[^>]*\\bname=\"" + Pattern.quote(name) + "\"[^>]*>";
        var isIn = "[^>]*\\bvalue=\"" + Pattern.quote(value) + "\"";
        var isWritten = Pattern.compile("<textarea" + named + Pattern.quote(value) + "</textarea>");
        var isPut = Pattern.compile("<input(?![^>]*type=\"(?:radio|checkbox)\")(?=" + isIn + ")" + named);
        var isTicked = Pattern.compile("<input(?=" + isIn + ")(?=[^>]*\\bchecked)" + named);
        var isSelected = Pattern.compile(
                "<select" + named + "(?:(?!</select>).)*<option" + isIn + "[^>]*\\bselected", Pattern.DOTALL);
        return Stream.of(isWritten, isPut, isTicked, isSelected)
                .anyMatch(way -> way.matcher(html).find());
    }
}
