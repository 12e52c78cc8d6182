package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.PlacementEvent.HandOverAcknowledged;
import fr.relais.placement.domain.request.PlacementEvent.RequestPaused;
import fr.relais.placement.domain.request.PlacementEvent.RequestRedirected;
import fr.relais.placement.domain.request.PlacementEvent.RequestReopened;
import fr.relais.placement.domain.request.PlacementEvent.RequestResumed;
import fr.relais.placement.domain.request.SetAside.OnHold;
import fr.relais.placement.domain.request.SetAside.Redirected;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.refuse;
import static fr.relais.blocks.Decision.unchanged;

/** The part of a request that stops looking for a place without ending, and takes it up again where it was. */
public final class SettingAside {

    private final PlacementRequest request;

    SettingAside(PlacementRequest request) {
        this.request = request;
    }

    /** It rests, at any moment before she has arrived. What is open is taken back as when it is withdrawn. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> paused(
            Side side, PauseReason reason, String by, Instant at) {
        if (request.stage() instanceof OnHold onHold) {
            return onHold.reason() == reason
                    ? unchanged(request)
                    : accept(
                            request.at(new OnHold(reason, onHold.since(), onHold.then())),
                            said(side, new RequestPaused(reason)));
        }
        if (isOver()) {
            return refuse(over());
        }
        if (request.stage() instanceof Redirected) {
            return refuse(RequestRefusal.ALREADY_REDIRECTED);
        }
        var back = Closing.everything(request, by, at);
        var events = said(side, new RequestPaused(reason));
        events.addAll(back.events());
        return accept(back.request().at(new OnHold(reason, at, beginning())), events);
    }

    /** The coordinator on call learns at once that nobody knows how to reach her; who says so knows it. */
    private List<PlacementEvent> said(Side side, RequestPaused paused) {
        var events = new ArrayList<PlacementEvent>(List.of(paused));
        if (side == Side.REFERRER && paused.reason() == PauseReason.CONTACT_LOST) {
            events.add(request.toOnCall(Notice.Kind.CONTACT_LOST));
        }
        return events;
    }

    /** It is taken up again, with its seniority (INV-12) and all that was tried; a new round begins. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> resumed(Instant at) {
        if (isOver()) {
            return refuse(over());
        }
        return request.stage() instanceof OnHold onHold
                ? accept(Closing.again(request, onHold.then(), at), new RequestResumed())
                : refuse(RequestRefusal.NOT_ON_HOLD);
    }

    /** Somebody else takes over, at any moment before she has arrived. What is open is taken back. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> redirected(
            Redirection redirection, Attestation announced) {
        if (isOver()) {
            return refuse(over());
        }
        if (request.stage() instanceof Redirected before) {
            return before.handOver().target() == redirection.target()
                    ? unchanged(request)
                    : refuse(RequestRefusal.ALREADY_REDIRECTED);
        }
        var events = new ArrayList<PlacementEvent>(List.of(new RequestRedirected(redirection.target())));
        if (redirection.side() == Side.REFERRER) {
            events.add(request.toOnCall(Notice.Kind.HAND_OVER_ANNOUNCED));
        }
        var back = Closing.everything(request, announced.by(), announced.at());
        events.addAll(back.events());
        var next = new Redirected(HandOver.announced(redirection, announced), beginning());
        return accept(back.request().at(next), events);
    }

    /** The side that receives her expects her, as somebody says who did not announce her. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> acknowledged(Attestation attestation) {
        if (!(request.stage() instanceof Redirected redirected)) {
            return refuse(isOver() ? over() : RequestRefusal.NOT_REDIRECTED);
        }
        var handOver = redirected.handOver();
        if (handOver.acknowledged() != null) {
            return unchanged(request);
        }
        return handOver.announced().by().equals(attestation.by())
                ? refuse(RequestRefusal.SAME_PERSON)
                : accept(
                        request.at(new Redirected(handOver.acknowledgedBy(attestation), redirected.then())),
                        new HandOverAcknowledged());
    }

    /** The hand-over failed: it goes on here, with its seniority (INV-12). */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> reopened(Instant at) {
        return request.stage() instanceof Redirected redirected
                ? accept(Closing.again(request, redirected.then(), at), new RequestReopened())
                : refuse(isOver() ? over() : RequestRefusal.NOT_REDIRECTED);
    }

    /** An assessment that is not finished is not skipped by a pause. */
    private Stage.Beginning beginning() {
        if (request.stage() instanceof SetAside aside) {
            return aside.then();
        }
        return request.stage() instanceof Stage.Assessing assessing ? assessing : new Stage.Matching();
    }

    private boolean isOver() {
        return request.stage() instanceof Stage.Withdrawn || request.stage().hasArrived();
    }

    private RequestRefusal over() {
        return request.stage().hasArrived() ? RequestRefusal.ALREADY_PLACED : RequestRefusal.ALREADY_WITHDRAWN;
    }
}
