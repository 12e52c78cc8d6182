package fr.relais.placement.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.CommandKey;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.placement.application.DiscloseMeetingPoint.Disclosed;
import fr.relais.placement.application.DiscloseMeetingPoint.Question;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.disclosure.MeetingSentence;
import fr.relais.placement.domain.disclosure.Purpose;
import fr.relais.placement.domain.request.Disclosing;
import fr.relais.placement.domain.request.Meetings;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reading;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.testing.SettableClock;
import reactor.core.publisher.Mono;

/** Somebody is brought to a meeting: a register, keys and requests in memory, and the course of what was done. */
final class HandOver implements MeetingPoints, DisclosureRegister, Readers, Availability {

    static final MeetingSentence SENTENCE = new MeetingSentence("Gare, hall 2.");

    final InMemoryRequests requests = new InMemoryRequests();
    final InMemoryOversights oversights = new InMemoryOversights();
    final List<String> course = new ArrayList<>();
    final List<Entry> register = new ArrayList<>();
    final SettableClock clock = SettableClock.at(Meetings.ARRIVAL);
    final DiscloseMeetingPoint disclose = new DiscloseMeetingPoint(
            requests, this, this, this, new Doubts(this, new Quarantines(oversights, Duration.ZERO)), clock);
    NationalIndex index = NationalIndex.EMPTY;
    Runnable meanwhile = () -> {};
    boolean registerAway;
    boolean keyAway;

    HandOver() {
        requests.submit(
                        Requests.ID,
                        CommandContext.system(Requests.NOW),
                        () -> Decision.accept(Meetings.prepared(), List.of()))
                .block();
        requests.beforeWrite = () -> course.add("decide");
    }

    Outcome<Disclosed, RequestRefusal> read(String person, String key) {
        return disclose.read(Requests.ID, question(person, key)).block();
    }

    Question question(String person, String key) {
        var context = new CommandContext(
                new Actor(person, "REFERRER", "referrer-org"),
                clock.instant(),
                new CommandKey(key, "body"),
                null,
                false);
        return new Question(Purpose.HAND_OVER, List.of("REFERRER"), Duration.ofMinutes(1), context, "correlation");
    }

    PlacementRequest request() {
        return requests.find(Requests.ID).block().value();
    }

    List<Reading> readings() {
        return Disclosing.over(request()).meeting().readings();
    }

    @Override
    public Mono<SealedFile> seal(RequestId request, OfferId offer, MeetingSentence sentence) {
        return Mono.just(Meetings.ANOTHER_SENTENCE);
    }

    @Override
    public Mono<MeetingSentence> open(RequestId request, OfferId offer, SealedFile sealed) {
        return Mono.defer(() -> {
            course.add("open");
            return keyAway ? Mono.error(new IllegalStateException("no key")) : Mono.just(SENTENCE);
        });
    }

    @Override
    public Mono<Void> record(Entry entry) {
        return Mono.defer(() -> {
            course.add("register");
            register.add(entry);
            meanwhile.run();
            return registerAway ? Mono.error(new IllegalStateException("away")) : Mono.empty();
        });
    }

    @Override
    public Reference of(OfferId placement, String organisation, String person) {
        return Requests.reference(person.charAt(0));
    }

    @Override
    public boolean caughtUp() {
        return true;
    }

    @Override
    public NationalIndex current() {
        return index;
    }
}
