package fr.relais.placement.adapter.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.relais.placement.application.block.Outlook;
import fr.relais.placement.domain.block.Approval;
import fr.relais.placement.domain.block.BlockFile;
import fr.relais.placement.domain.block.BlockHold;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.block.BlockStage;
import fr.relais.placement.domain.block.Seeker;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.PlacementRequest;

/** A block as coordinators see it; nobody else does. */
final class BlockResponses {

    private BlockResponses() {}

    static Map<String, Object> line(BlockReservation block) {
        var plan = block.plan();
        var body = new LinkedHashMap<String, Object>();
        body.put("reference", plan.ref().value());
        body.put("codeName", plan.codeName());
        body.put("status", statusOf(block.stage()));
        body.put("min", plan.least());
        body.put("max", plan.most());
        body.put("from", plan.window().from().toString());
        body.put("until", plan.window().until().toString());
        body.put("requestedAt", plan.requestedAt().toString());
        block.approval().ifPresent(approval -> body.put("approval", approval(approval)));
        if (block.stage() instanceof BlockStage.Closed closed) {
            body.put("closedAt", closed.at().toString());
            body.put("cause", closed.cause().name());
        }
        return body;
    }

    /** With where it takes place, the beds it keeps, and the requests of those who came out of it. */
    static Map<String, Object> whole(BlockReservation block, BlockFile file, List<PlacementRequest> requests) {
        var body = line(block);
        body.put("zones", sorted(file.zones()));
        body.put("languages", sorted(file.languages()));
        body.put("genders", RequestResponses.names(file.genders()));
        body.put("kept", block.kept().map(BlockResponses::kept).toList());
        body.put("requests", requests.stream().map(BlockResponses::request).toList());
        return body;
    }

    private static String statusOf(BlockStage stage) {
        if (stage instanceof BlockStage.Requested) {
            return "REQUESTED";
        }
        if (stage instanceof BlockStage.Approved) {
            return "APPROVED";
        }
        return stage instanceof BlockStage.Active ? "ACTIVE" : "CLOSED";
    }

    private static Map<String, Object> approval(Approval approval) {
        var body = new LinkedHashMap<String, Object>();
        body.put("at", approval.at().toString());
        if (approval.override() != null) {
            body.put("override", approval.override().name());
        }
        return body;
    }

    private static Map<String, Object> kept(BlockHold.Kept kept) {
        var body = new LinkedHashMap<String, Object>();
        body.put("centre", kept.beds().centreCode());
        body.put("departement", kept.beds().departement());
        body.put("people", kept.people());
        body.put("beds", kept.bedIds().size());
        return body;
    }

    private static Map<String, Object> request(PlacementRequest request) {
        var body = new LinkedHashMap<String, Object>();
        body.put("reference", request.submission().coordinatorRef().value());
        body.put("status", CoordinationResponses.statusOf(request.stage()));
        body.put("people", request.submission().people());
        return body;
    }

    static Map<String, Object> outlook(Outlook outlook) {
        var body = new LinkedHashMap<String, Object>();
        body.put("freshVacancies", outlook.share().fresh());
        body.put("keptByBlocks", outlook.share().kept());
        body.put("share", outlook.share().left());
        body.put("people", outlook.people());
        body.put("beds", beds(outlook.beds()));
        body.put(
                "delayed",
                outlook.impact().delayed().stream().map(BlockResponses::delayed).toList());
        body.put("narrowed", outlook.impact().narrowed());
        return body;
    }

    private static List<Map<String, Object>> beds(List<Candidate> beds) {
        var counts = new TreeMap<String, Integer>();
        beds.forEach(one -> counts.merge(one.departement(), one.beds(), Integer::sum));
        return counts.entrySet().stream()
                .map(count -> Map.<String, Object>of("departement", count.getKey(), "beds", count.getValue()))
                .toList();
    }

    private static Map<String, Object> delayed(Seeker seeker) {
        return Map.of(
                "reference",
                seeker.reference().value(),
                "dangerTier",
                seeker.tier().name());
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }
}
