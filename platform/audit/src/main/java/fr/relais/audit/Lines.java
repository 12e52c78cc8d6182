package fr.relais.audit;

/** Reads a text line by line, strictly: every line is ended, and nothing is left out or added. */
final class Lines {

    private final String text;
    private int at;

    Lines(String text) {
        this.text = text;
    }

    String next() {
        var end = text.indexOf('\n', at);
        if (end < 0) {
            throw new IllegalArgumentException("a line is missing");
        }
        var line = text.substring(at, end);
        at = end + 1;
        return line;
    }

    void expect(String line) {
        if (!next().equals(line)) {
            throw new IllegalArgumentException("another form");
        }
    }

    String field(String name) {
        var line = next();
        if (!line.startsWith(name + " ")) {
            throw new IllegalArgumentException("a field is missing: " + name);
        }
        return line.substring(name.length() + 1);
    }

    long number(String name) {
        var value = field(name);
        if (value.isEmpty() || value.length() > 18 || !value.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new IllegalArgumentException("not a number: " + name);
        }
        return Long.parseLong(value);
    }
}
