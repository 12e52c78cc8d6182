package fr.relais.statistics.file;

import java.util.List;
import java.util.stream.Stream;

import fr.relais.statistics.fact.Words;
import fr.relais.statistics.publication.Audience;

/** How the figures were made and how they may be read, in both languages, for people who were not there. */
final class MethodNote {

    private static final List<Words> PARAGRAPHS = List.of(
            new Words(
                    "On compte des demandes d'orientation, jamais des personnes nommées ; une demande compte une fois au plus dans chaque case. Le lieu est la région ou le pays, rien de plus fin.",
                    "What is counted are placement requests, never named people; a request counts once at most in each cell. The place is the région or the country, nothing finer."),
            new Words(
                    "Un trimestre est compté une seule fois, à la date où il est arrêté. Ce qui est appris ensuite ne change rien : deux publications ne diffèrent jamais d'une personne.",
                    "A quarter is counted once, on the day it is frozen. What is learnt later changes nothing: two publications never differ by one person."),
            new Words(
                    "Les nombres sont arrondis à un multiple de 5, de sorte que les tableaux, les totaux et les années s'additionnent exactement. Un nombre trimestriel diffère de 4 au plus du nombre réel ; un nombre annuel est la somme de ses quatre trimestres arrondis, l'écart du total annuel est de 2 au plus.",
                    "Numbers are rounded to a multiple of 5, so that tables, totals and years add up exactly. A number of a quarter is at most 4 away from the true one; a number of a year is the sum of its four rounded quarters, and the total of a year is at most 2 away."),
            new Words(
                    "Une case marquée « s » est couverte par le secret : nombre trop petit, zéro, ou nombre qui permettrait d'en retrouver un autre. Lequel des trois n'est pas dit, car le dire en apprendrait trop. « s » ne veut donc jamais dire « personne ».",
                    "A cell marked “s” is withheld: a number too small, zero, or a number from which another could be computed. Which of the three is not said, since saying it would tell too much. So “s” never means “nobody”."),
            new Words(
                    "Avant chaque publication, un programme distinct cherche ce qu'un lecteur pourrait recalculer à partir de tous les tableaux, totaux, trimestres, années et publications antérieures ; s'il trouve quelque chose, rien n'est publié.",
                    "Before each publication a separate program looks for what a reader could compute from all tables, totals, quarters, years and earlier publications; where it finds anything, nothing is published."),
            new Words(
                    "La forme d'exploitation et qui a identifié la victime sont indiqués, s'il le veut bien, par qui demande la place ; personne n'est obligé de le dire, et rien n'en dépend. « Non renseigné » n'est pas « aucun ».",
                    "The kind of exploitation and who identified the victim are given by whoever asks for the place, where somebody wants to; nobody has to say, and nothing depends on it. “Not given” is not “none”."),
            new Words(
                    "Les nombres portent sur les organisations qui ont déclaré ; voir la page des dénominateurs avant de comparer deux périodes. Un nombre qui monte peut venir d'organisations plus nombreuses à déclarer.",
                    "Numbers are about the organisations that reported; see the page of denominators before two periods are compared. A number that rises may come from more organisations reporting."));

    private MethodNote() {}

    static List<Words> forReadersOf(Audience audience) {
        var threshold = new Words(
                "Aucun nombre réel inférieur à " + audience.threshold()
                        + " n'est publié ; le plus petit nombre imprimé est " + audience.shownFrom() + ".",
                "No true number below " + audience.threshold() + " is published; the least number printed is "
                        + audience.shownFrom() + ".");
        return Stream.concat(PARAGRAPHS.stream(), Stream.of(threshold)).toList();
    }
}
