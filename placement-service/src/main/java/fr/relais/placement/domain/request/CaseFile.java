package fr.relais.placement.domain.request;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Language;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.household.Wish;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * What a referrer confided about the people of a request. Kept encrypted; it does not change after the submission.
 *
 * @param departsFrom the département they set out from
 * @param agreesToBeLookedFor the person's agreement to the search, without which there is no request
 */
public record CaseFile(
        Household household,
        Relocation relocation,
        Set<String> dangerZones,
        Set<String> localZones,
        boolean oceanCrossing,
        String departsFrom,
        Set<Need> needs,
        Set<Wish> wishes,
        List<Language> languages,
        boolean agreesToBeLookedFor) {

    public CaseFile {
        dangerZones = Set.copyOf(dangerZones);
        localZones = Set.copyOf(localZones);
        needs = Set.copyOf(needs);
        wishes = Set.copyOf(wishes);
        languages = List.copyOf(languages);
    }

    /**
     * The file of somebody who leaves another stay: she sets out from there, and where the network may know where she
     * is, not to anywhere near it (INV-06). The referrer reads what was confided, and never where that is.
     */
    public CaseFile leaving(@Nullable TransferFrom left) {
        if (left == null) {
            return this;
        }
        var zones = new HashSet<>(dangerZones);
        if (left.reason() == TransferReason.DANGER) {
            zones.add(left.departement());
        }
        return new CaseFile(
                household,
                relocation,
                zones,
                localZones,
                oceanCrossing,
                left.departement(),
                needs,
                wishes,
                languages,
                agreesToBeLookedFor);
    }

    /** The part of the file that decides where she can be received; the id makes equal draws fall alike. */
    public MatchingProfile profile(RequestId request, DurationClass duration) {
        return new MatchingProfile(
                request.value(),
                household,
                duration,
                relocation,
                dangerZones,
                localZones,
                oceanCrossing,
                departsFrom,
                needs,
                wishes,
                languages.stream().map(Language::code).collect(Collectors.toUnmodifiableSet()));
    }

    /** The codes of all départements where a place may be found for them, as far as their referrer knows (INV-06). */
    public Set<String> reach(Territory territory) {
        var reach = territory.within(departsFrom, oceanCrossing).collect(Collectors.toCollection(HashSet::new));
        if (relocation == Relocation.LOCAL_ONLY) {
            reach.retainAll(localZones);
        }
        reach.removeAll(territory.coveredBy(dangerZones));
        return Set.copyOf(reach);
    }

    /** The same people with other danger zones. */
    public CaseFile fleeing(Set<String> zones) {
        return new CaseFile(
                household,
                relocation,
                zones,
                localZones,
                oceanCrossing,
                departsFrom,
                needs,
                wishes,
                languages,
                agreesToBeLookedFor);
    }

    @Override
    public String toString() {
        return "***";
    }
}
