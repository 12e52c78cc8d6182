package fr.relais.placement.domain.request;

import java.util.Optional;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.request.PlacementEvent.TransferAnnounced;
import fr.relais.placement.domain.request.PlacementEvent.TransferGivenUp;
import fr.relais.placement.domain.request.PlacementEvent.TransferSettled;
import fr.relais.placement.domain.request.TransferFrom.Progress;

/** The part of a request that leaves another stay. That stay keeps its bed until she has arrived here (INV-13). */
public final class Transferring {

    private final PlacementRequest request;

    Transferring(PlacementRequest request) {
        this.request = request;
    }

    /** The stay that is left knows of it. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> begun() {
        return to(Progress.BEGUN, new TransferAnnounced());
    }

    /** Nothing is left of it to do. The request itself goes on. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> over() {
        return to(Progress.OVER, new TransferSettled());
    }

    /** She does not move any more. Once she has arrived that is too late: the old stay ends. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> calledOff() {
        return request.stage().hasArrived() ? Decision.unchanged(request) : to(Progress.ENDING, new TransferGivenUp());
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> to(Progress next, PlacementEvent event) {
        var transfer = request.ties().transfer();
        if (transfer == null || transfer.progress().compareTo(next) >= 0) {
            return Decision.unchanged(request);
        }
        return Decision.accept(request.with(request.ties().leaving(transfer.at(next))), event);
    }

    /**
     * The stay that she may leave by arriving here, where she lives by another request; empty when she has to leave it
     * first (INV-29).
     */
    public Optional<TransferFrom> outOf(PlacementRequest elsewhere) {
        return Optional.ofNullable(request.ties().transfer())
                .filter(transfer -> transfer.from().equals(elsewhere.id()) && transfer.progress() == Progress.BEGUN)
                .or(() -> bridged(elsewhere));
    }

    /** A stay by the emergency path only bridges the time until the oriented path has led to a place. */
    private Optional<TransferFrom> bridged(PlacementRequest elsewhere) {
        var there = elsewhere.submission();
        var bridges = request.submission().policy().pace() == Pace.ORIENTED
                && there.policy().pace() == Pace.EMERGENCY
                && there.track() != Track.MINOR;
        return bridges && elsewhere.arrival().isPresent()
                ? Optional.of(TransferFrom.of(elsewhere, TransferReason.BRIDGED, Progress.BEGUN))
                : Optional.empty();
    }

    /** Whether that stay is still one she may leave. */
    boolean mayLeave(TransferFrom left) {
        return left.reason() == TransferReason.BRIDGED
                || left.equals(request.ties().transfer());
    }

    /** Whether it keeps another transfer out of the same stay from beginning. */
    public boolean isOutOf(RequestId lived) {
        var transfer = request.ties().transfer();
        return transfer != null && transfer.from().equals(lived) && !transfer.isOver();
    }
}
