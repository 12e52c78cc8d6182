package fr.relais.placement.domain.clock;

/** The policies by which requests that are submitted now will run. */
public record Policies(Policy emergency, Policy oriented) {

    public static final Policies DEFAULTS = new Policies(Policy.EMERGENCY, Policy.ORIENTED);

    public Policies {
        if (emergency.pace() != Pace.EMERGENCY || oriented.pace() != Pace.ORIENTED) {
            throw new IllegalArgumentException("a policy is for its own pace");
        }
    }

    public Policy of(Pace pace) {
        return switch (pace) {
            case EMERGENCY -> emergency;
            case ORIENTED -> oriented;
        };
    }
}
