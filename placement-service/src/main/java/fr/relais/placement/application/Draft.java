package fr.relais.placement.application;

import java.util.function.Function;

import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.Track;
import org.jspecify.annotations.Nullable;

/**
 * A request as a referrer fills it in.
 *
 * @param file the case file, given the département to set out from unless the draft names one
 * @param household of an earlier request of the same household; absent the first time
 */
public record Draft(
        Track track,
        DangerTier tier,
        Function<String, CaseFile> file,
        @Nullable Reference household) {}
