package fr.relais.placement.application.block;

import fr.relais.placement.domain.block.BlockFile;
import fr.relais.placement.domain.block.Window;

/** A block as a coordinator asks for it. */
public record BlockDraft(int least, int most, Window window, BlockFile file) {}
