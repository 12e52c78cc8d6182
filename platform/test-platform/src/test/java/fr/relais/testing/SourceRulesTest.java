package fr.relais.testing;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every rule about sources is broken by its canary, and only by it. */
class SourceRulesTest {

    private static final String MARKED = "@NullMarked package x.domain;";

    private static final Map<String, String> CANARIES = Map.of(
            "a file has at most 250 lines",
            "class Long {\n" + "\n".repeat(249) + "}\n",
            "a method has at most 40 lines",
            "class Long { void run() {\n" + "\n".repeat(39) + "} }",
            "a method takes at most 4 things, a constructor 6",
            "class Wide { void run(int a, int b, int c, int d, int e) {} }",
            "a message of an exception is a constant",
            throwing("new IllegalStateException(\"no bed \" + bed)"));

    @Test
    void everyRuleAboutATextHasACanary() {
        assertThat(SourceRules.ofMain().keySet())
                .containsAll(CANARIES.keySet())
                .hasSize(CANARIES.size() + 1)
                .contains("a package is null-marked");
    }

    @Test
    void eachCanaryBreaksItsRuleAndNoOther() {
        CANARIES.forEach((broken, text) -> SourceRules.ofMain()
                .forEach((rule, check) -> assertThat(check.apply(files(text)).isEmpty())
                        .as("%s, under the canary of: %s", rule, broken)
                        .isEqualTo(!rule.equals(broken))));
    }

    @Test
    void aPackageWithoutItsMarkIsReported() {
        var check = SourceRules.ofMain().get("a package is null-marked");
        var type = new SourceFile("x/domain/Bed.java", "class Bed {}");
        var unmarked = new SourceFile("x/domain/package-info.java", "package x.domain;");

        assertThat(check.apply(List.of(type))).containsExactly("x/domain");
        assertThat(check.apply(List.of(type, unmarked))).containsExactly("x/domain");
        assertThat(check.apply(files("class Bed {}"))).isEmpty();
    }

    @Test
    void aTestFileHasABudgetToo() {
        var tooLong = new SourceFile("x/BedTest.java", "\n".repeat(251));

        assertThat(SourceRules.ofTests())
                .allSatisfy((rule, check) ->
                        assertThat(check.apply(List.of(tooLong))).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new IllegalStateException(\"no bed %s\".formatted(bed))",
                "new IllegalStateException(String.format(\"no bed %s\", bed))",
                "new IllegalArgumentException(bed.toString())",
                "new NoSuchBedException(\"no \" + bed)",
                "new AssertionError(String.valueOf(bed))"
            })
    void reportsAMessageThatIsPutTogether(String exception) {
        assertThat(changingMessages("x/domain/Bed.java", throwing(exception))).isNotEmpty();
    }

    @Test
    void reportsAMessageThatAnExceptionOfOurOwnPutsTogether() {
        var text = "class Gone extends RuntimeException { Gone(String bed) { super(\"no \" + bed); } }";

        assertThat(changingMessages("x/application/Gone.java", text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new IllegalStateException(\"no such bed\")",
                "new IllegalStateException(\"no such bed, \" + \"in one constant\")",
                "new IllegalStateException(REASON)",
                "new IllegalStateException()"
            })
    void acceptsAMessageThatIsAConstant(String exception) {
        assertThat(changingMessages("x/domain/Bed.java", throwing(exception))).isEmpty();
    }

    @Test
    void anAdapterMayNameWhatIsNotPersonal() {
        var text = throwing("new IllegalStateException(\"field \" + name)");

        assertThat(changingMessages("x/adapter/mongo/Fields.java", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record Wide(int a, int b, int c, int d, int e, int f, int g) { Wide { } }",
                "record Wide(int a) { Wide(int a, int b, int c, int d, int e, int f, int g) { this(a); } }",
                "class Six { Six(int a, int b, int c, int d, int e, int f) {} }",
                "class Six { @Bean Object six(int a, int b, int c, int d, int e, int f) { return a; } }",
                "class Five extends Four { @Override void five(int a, int b, int c, int d, int e) {} }"
            })
    void acceptsTheWidthOfRecordsConstructorsBeansAndOverrides(String text) {
        assertThat(SourceRules.ofMain()
                        .get("a method takes at most 4 things, a constructor 6")
                        .apply(files(text)))
                .isEmpty();
    }

    @Test
    void reportsAConstructorOfSeven() {
        var text = "class Seven { Seven(int a, int b, int c, int d, int e, int f, int g) {} }";

        assertThat(SourceRules.ofMain()
                        .get("a method takes at most 4 things, a constructor 6")
                        .apply(files(text)))
                .containsExactly("Seven.<init> takes 7");
    }

    private static List<String> changingMessages(String file, String text) {
        return SourceRules.ofMain()
                .get("a message of an exception is a constant")
                .apply(List.of(new SourceFile(file, text)));
    }

    private static List<SourceFile> files(String text) {
        return List.of(
                new SourceFile("x/domain/Canary.java", text), new SourceFile("x/domain/package-info.java", MARKED));
    }

    private static String throwing(String exception) {
        return "class Throws { static final String REASON = \"r\"; void run(String bed) { throw " + exception + "; } }";
    }
}
