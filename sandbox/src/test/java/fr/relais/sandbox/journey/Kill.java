package fr.relais.sandbox.journey;

import fr.relais.sandbox.launch.Service;

/**
 * One cell of the kill matrix: a service is ended with SIGKILL before a step of the flow, or at the moment the step was
 * answered, and started again.
 *
 * @param step around which step
 * @param service who dies
 * @param moment when
 */
record Kill(Step step, Service service, Moment moment) {

    enum Moment {
        BEFORE,
        AFTER
    }

    static Kill before(Step step, Service service) {
        return new Kill(step, service, Moment.BEFORE);
    }

    static Kill after(Step step, Service service) {
        return new Kill(step, service, Moment.AFTER);
    }

    @Override
    public String toString() {
        return service.module() + " killed " + moment + " " + step;
    }

    /** Plays the whole flow with this kill in it. */
    Flow play(World world) {
        var flow = new Flow(world);
        for (var next : Step.values()) {
            if (next == step) {
                playAround(world, flow);
            } else {
                next.play(flow);
            }
        }
        flow.awaitEachNotice();
        return flow;
    }

    private void playAround(World world, Flow flow) {
        var key = Step.newKey();
        if (moment == Moment.BEFORE) {
            world.kill(service);
            step.tryOnce(flow, key);
            world.restart(service);
            step.give(flow, key);
        } else {
            step.give(flow, key);
            world.kill(service);
            world.restart(service);
        }
        step.awaitSettled(flow);
    }
}
