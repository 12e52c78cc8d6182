package fr.relais.figures.application;

class InMemoryFiguresTest extends FigureStoreSuite {

    @Override
    protected FigureStore empty() {
        return new InMemoryFigures();
    }
}
