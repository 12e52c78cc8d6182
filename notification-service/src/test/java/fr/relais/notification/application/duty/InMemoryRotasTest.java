package fr.relais.notification.application.duty;

/** The map does what the real one must do. */
class InMemoryRotasTest extends RotasContract {

    private final InMemoryRotas rotas = new InMemoryRotas();

    @Override
    protected Rotas rotas() {
        return rotas;
    }
}
