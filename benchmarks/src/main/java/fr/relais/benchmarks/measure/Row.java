package fr.relais.benchmarks.measure;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * One figure of a report.
 *
 * @param name what is measured
 * @param ours what was found
 * @param beside what it is compared with; empty for nothing
 * @param mark what it must reach; empty when it need not reach anything
 * @param verdict whether it does
 */
public record Row(String name, String ours, String beside, String mark, Verdict verdict) {

    /** What became of a mark. A figure is void when the machine was too restless to have measured anything. */
    public enum Verdict {
        PASSES,
        MISSED,
        VOID,
        NONE
    }

    /** A figure that must be so; the format is for the numbers of ours. */
    public static Row of(String name, String ours, String beside, String mark, boolean passes) {
        return new Row(name, ours, beside, mark, passes ? Verdict.PASSES : Verdict.MISSED);
    }

    /** A figure that is only shown. */
    public static Row shown(String name, String ours, String beside) {
        return new Row(name, ours, beside, "", Verdict.NONE);
    }

    /** The same, void when the control says so. */
    public Row unless(boolean isVoid) {
        return isVoid ? new Row(name, ours, beside, mark, Verdict.VOID) : this;
    }

    public boolean isFine() {
        return verdict == Verdict.PASSES || verdict == Verdict.NONE;
    }

    /** Prints all as one table. */
    public static void print(List<Row> rows, PrintStream out) {
        out.println("| what | ours | beside | mark | |");
        out.println("|---|---|---|---|---|");
        for (var row : rows) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s |%n",
                    row.name,
                    row.ours,
                    row.beside,
                    row.mark,
                    row.verdict == Verdict.NONE ? "" : row.verdict.name().toLowerCase(Locale.ROOT));
        }
    }
}
