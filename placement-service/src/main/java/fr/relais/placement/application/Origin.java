package fr.relais.placement.application;

import fr.relais.placement.domain.request.BlockId;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param organisation the referrer organisation that speaks for the people from now on
 * @param block the block of the operation they come out of; absent when they come out of none
 */
public record Origin(String organisation, @Nullable BlockId block) {}
