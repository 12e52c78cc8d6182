package fr.relais.placement.domain.block;

/** What is to be done next for a block, outside of it. Every step may be done twice with the effect of once. */
public sealed interface BlockStep {

    record Begin() implements BlockStep {}

    record ChooseBeds() implements BlockStep {}

    record PlaceHold(BlockHold.Asked asked) implements BlockStep {}

    record End() implements BlockStep {}

    record ReleaseHold(BlockRelease release) implements BlockStep {}

    record Nothing() implements BlockStep {}
}
