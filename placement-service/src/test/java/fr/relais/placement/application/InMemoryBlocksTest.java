package fr.relais.placement.application;

class InMemoryBlocksTest extends BlocksSuite {

    @Override
    protected Blocks empty() {
        return new InMemoryBlocks();
    }
}
