package fr.relais.gateway.console.country;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What the services tell the national coordination, as far as pages show it. */
final class CountryViews {

    private CountryViews() {}

    record Capacity(Instant at, List<Scarcity> scarcities, List<Row> rows, Row total) {}

    record Scarcity(@JsonProperty("public") String who, Instant since) {}

    record Row(
            @Nullable String code,
            @Nullable String name,
            @Nullable Integer centres,
            Map<String, Integer> byStatus,
            Map<String, Integer> byFreshness,
            Map<String, Integer> takes) {

        /** A place in which there is nothing. */
        static Row empty(String code, String name) {
            return new Row(code, name, 0, Map.of(), Map.of(), Map.of());
        }

        public boolean hasCentre() {
            return centres != null && centres > 0;
        }

        /** Beds in a state; none is none. */
        public int in(String state) {
            return byStatus.getOrDefault(state, 0);
        }

        /** Beds that were said to be free so recently; none is none. */
        public int said(String freshness) {
            return byFreshness.getOrDefault(freshness, 0);
        }
    }

    record Asked(List<AskedOffer> offers, boolean more) {}

    record AskedOffer(
            String request,
            String track,
            String dangerTier,
            int people,
            String departement,
            int beds,
            Instant madeAt,
            Instant answerBy) {}

    record Requests(List<Listed> requests, @Nullable String next) {

        /** Those whose people are not at a place yet: a stay is followed by its centre. */
        List<Listed> underWay() {
            return requests.stream()
                    .filter(request -> !request.status().equals("PLACED"))
                    .toList();
        }
    }

    record Listed(
            String reference,
            String status,
            String track,
            String dangerTier,
            int people,
            Instant submittedAt,
            @Nullable Instant waitingSince,
            @Nullable List<String> reasons,
            @Nullable Boolean heldBack) {}

    record Request(
            String reference,
            String status,
            String track,
            String dangerTier,
            int people,
            Instant submittedAt,
            Instant seniority,
            @Nullable Instant waitingSince,
            @Nullable List<String> reasons,
            List<Offer> offers,
            @Nullable List<Solicitation> solicitations,
            List<Unmet> unmet,
            @Nullable Naming naming,
            @Nullable Boolean heldBack) {}

    record Naming(String reader, boolean agreed) {}

    record Offer(
            String departement,
            int beds,
            Instant madeAt,
            @Nullable Instant answerBy,
            @Nullable Instant closedAt,
            String outcome,
            @Nullable String reason) {}

    record Solicitation(
            String departement,
            int beds,
            Instant askedAt,
            @Nullable Instant closedAt,
            String outcome) {}

    record Unmet(LocalDate from, @Nullable LocalDate until, List<String> reasons) {}

    record Explanations(List<Explanation> explanations) {}

    record Explanation(
            Instant at,
            String ruleSet,
            int count,
            @Nullable Map<String, Integer> exclusions,
            List<String> reasons,
            List<Candidate> candidates,
            @Nullable DecidedBy decidedBy) {}

    record Candidate(String departement, int beds) {}

    record DecidedBy(String code, String french, String english) {}

    record Questions(List<Question> questions) {}

    record Question(
            String question,
            String code,
            Instant askedAt,
            @Nullable String answer,
            List<String> answers) {}

    record Relaxations(List<Opening> openings) {}

    record Opening(List<Relaxed> relaxed, int places) {}

    record Relaxed(String code, String french, String english) {}

    record Reviews(List<Review> reviews) {}

    record Review(
            String reference,
            String request,
            String status,
            String reason,
            String cause,
            Instant refusedAt,
            Instant until,
            boolean bedsKept,
            Place place,
            @Nullable String text) {}

    record Place(String departement, int beds) {}

    record Unmets(Now now, List<Day> days) {}

    /** @param reasons requests by reason and track */
    record Now(int requests, int people, Map<String, Map<String, Integer>> reasons) {

        /** Requests of all tracks for which a reason holds. */
        public int of(String reason) {
            return reasons.getOrDefault(reason, Map.of()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    record Day(LocalDate day, int requests, int people) {}

    record Members(List<Member> centres, @Nullable String next) {

        List<Member> applicants() {
            return centres.stream().filter(Member::isApplicant).toList();
        }

        List<Member> members() {
            return centres.stream().filter(centre -> !centre.isApplicant()).toList();
        }
    }

    record Member(
            String centre,
            String departement,
            String kind,
            String status,
            Map<String, Integer> beds,
            boolean compromised,
            boolean vouched) {

        boolean isApplicant() {
            return status.equals("APPLICANT");
        }
    }

    record Blocks(List<Block> blocks) {}

    record Block(
            String reference,
            String codeName,
            String status,
            int min,
            int max,
            Instant from,
            Instant until,
            @Nullable List<Kept> kept) {}

    record Kept(String departement, int people, int beds) {}

    record Impact(
            int freshVacancies, int keptByBlocks, int share, int people, List<Place> beds, List<Delayed> delayed) {}

    record Delayed(String dangerTier) {}

    /** @param others whether people wait whom no line counts */
    record WhatIf(List<Line> lines, boolean others) {}

    record Line(
            String publics,
            String householdType,
            int beds,
            boolean stepFree,
            boolean pets,
            String duration,
            String region,
            int places,
            int households,
            int people) {}
}
