package fr.relais.gateway.console.request;

import java.util.LinkedHashMap;
import java.util.Map;

import fr.relais.gateway.console.page.Departements;
import fr.relais.gateway.console.request.Step.Fields;

/**
 * What is missing or cannot be on a page, by the field where it is mended: the words to say it with. The service checks
 * everything again; this is so that nobody has to send to find out.
 */
final class Gaps {

    private static final int MOST_PEOPLE = 12;

    private final Departements departements;

    Gaps(Departements departements) {
        this.departements = departements;
    }

    /** In the order of the page; empty when it is complete. */
    Map<String, String> of(Step step, Answers answers) {
        var gaps = new LinkedHashMap<String, String>();
        switch (step) {
            case WHEN -> when(answers, gaps);
            case WHO -> who(answers, gaps);
            case WHERE -> where(answers, gaps);
            case NEEDS -> {}
            case CHECK -> {
                if (answers.one(Fields.AGREEMENT).isEmpty()) {
                    gaps.put(Fields.AGREEMENT, "gap.agreement");
                }
            }
        }
        return gaps;
    }

    private static void when(Answers answers, Map<String, String> gaps) {
        if (answers.one(Fields.TRACK).isEmpty()) {
            gaps.put(Fields.TRACK, "gap.track");
        }
        if (answers.one(Fields.TIER).isEmpty()) {
            gaps.put(Fields.TIER, "gap.tier");
        }
    }

    private static void who(Answers answers, Map<String, String> gaps) {
        var people = Submission.people(answers).size();
        if (people == 0) {
            gaps.put(Fields.people("ADULT", "F"), "gap.nobody");
        } else if (people > MOST_PEOPLE) {
            gaps.put(Fields.people("ADULT", "F"), "gap.many");
        }
    }

    private void where(Answers answers, Map<String, String> gaps) {
        var isLocal = Submission.isLocal(answers);
        if (!isLocal && answers.one(Fields.RELOCATION).isEmpty()) {
            gaps.put(Fields.RELOCATION, "gap.relocation");
        }
        if (isLocal && answers.all(Fields.LOCAL).isEmpty()) {
            gaps.put(Fields.LOCAL, "gap.local");
        }
        if (!isLocal
                && answers.has(Fields.RELOCATION, "REMOVAL_REQUIRED")
                && answers.all(Fields.ZONES).isEmpty()) {
            gaps.put(Fields.ZONES, "gap.zones");
        }
        for (var field : new String[] {Fields.ZONES, Fields.LOCAL, Fields.FROM}) {
            if (!answers.all(field).stream().allMatch(departements::has)) {
                gaps.put(field, "gap.departement");
            }
        }
    }
}
