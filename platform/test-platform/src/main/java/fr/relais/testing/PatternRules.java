package fr.relais.testing;

import java.lang.reflect.Field;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

/** Whatever text comes, a regular expression reads each letter a few times and no more. */
final class PatternRules {

    private static final int REPEATS = 2_000;
    private static final int READS_A_LETTER = 60;

    /** What texts are long runs of, and begin with; the end fits nothing. */
    private static final List<String> RUNS =
            List.of("0", "1", "a", "A", " ", "-", ".", "/", "_", ",", "\u0301", "\t", "a-", "1 ", "1/", "1.", "\n");

    private static final List<String> BEGINNINGS = List.of("", "1", "a", "1,");
    private static final String END = "\u0001";

    private PatternRules() {}

    static List<ArchRule> of(String base) {
        return List.of(fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(base + "..")
                .and()
                .areStatic()
                .and()
                .haveRawType(Pattern.class)
                .should(new ReadALetterAFewTimes())
                .allowEmptyShould(true)
                .as("no regular expression goes back without end"));
    }

    private static final class ReadALetterAFewTimes extends ArchCondition<JavaField> {

        ReadALetterAFewTimes() {
            super("read each letter a few times at most");
        }

        @Override
        public void check(JavaField field, ConditionEvents events) {
            var pattern = valueOf(field.reflect());
            var slow = texts().filter(text -> readsOf(pattern, text) > (long) READS_A_LETTER * text.length())
                    .map(text -> "'" + text.substring(0, 3) + "...'")
                    .collect(Collectors.joining(", "));
            events.add(new SimpleConditionEvent(field, slow.isEmpty(), field.getFullName() + " goes back in " + slow));
        }
    }

    private static Stream<String> texts() {
        return RUNS.stream()
                .flatMap(run -> BEGINNINGS.stream().map(beginning -> beginning + run.repeat(REPEATS) + END));
    }

    private static Pattern valueOf(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long readsOf(Pattern pattern, String text) {
        var counted = new Counted(text);
        pattern.matcher(counted).matches();
        pattern.matcher(counted).find();
        return counted.reads;
    }

    /** Counts how often a letter is read. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long reads;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.subSequence(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
