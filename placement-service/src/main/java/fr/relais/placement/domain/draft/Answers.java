package fr.relais.placement.domain.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What was answered so far, by the name of the question: codes, numbers and dates. There is no space in them, so a
 * sentence does not fit. Prints nothing.
 */
public record Answers(Map<String, List<String>> byQuestion) {

    public static final int MOST_QUESTIONS = 60;
    public static final int MOST_VALUES = 40;

    private static final Pattern QUESTION = Pattern.compile("[a-z][A-Za-z0-9.]{0,40}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.:+-]{1,40}");

    public Answers {
        var copy = new LinkedHashMap<String, List<String>>();
        byQuestion.forEach((question, values) -> copy.put(question, List.copyOf(values)));
        byQuestion = Collections.unmodifiableMap(copy);
    }

    public static boolean isQuestion(String name) {
        return QUESTION.matcher(name).matches();
    }

    public static boolean isValue(String text) {
        return VALUE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "***";
    }
}
