package fr.relais.placement.application.draft;

import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.draft.Answers;
import fr.relais.placement.domain.draft.RequestDraft;

/**
 * A draft with what was answered in it.
 *
 * @param draft at the version that a change has to name
 */
public record OpenDraft(Versioned<RequestDraft> draft, Answers answers) {}
