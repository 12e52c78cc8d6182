package fr.relais.placement.domain.availability;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every centre as last announced: an immutable snapshot, in columns. A snapshot shares most of its pieces with the one
 * before, so that a batch of announcements costs what it changes; one thread makes the next, any number read.
 *
 * <p>It may lag behind the beds themselves: it proposes, the hold decides. The revision tells what was announced in two
 * snapshots of one process apart and means nothing elsewhere.
 */
public final class NationalIndex {

    public static final NationalIndex EMPTY = new NationalIndex();

    private final Places places;
    private final List<Area> areas;
    private final Directory directory;
    private final Census census;
    private final Map<String, Integer> languages;
    private final Set<CentreRef> compromised;
    private final Instant moment;
    private final Span span;
    private final long revision;

    /** The same announcements, as they were last judged: whoever asks next most likely asks about the same moment. */
    private volatile NationalIndex judged = this;

    private NationalIndex() {
        places = Places.NONE;
        areas = List.of();
        directory = new Directory();
        census = new Census();
        languages = Map.of();
        compromised = Set.of();
        moment = Instant.EPOCH;
        span = Span.ALWAYS;
        revision = 0;
    }

    private NationalIndex(Draft draft, long revision) {
        places = draft.places();
        areas = draft.areas();
        directory = draft.directory;
        census = draft.census;
        languages = Collections.unmodifiableMap(draft.languages);
        compromised = Collections.unmodifiableSet(draft.compromised);
        moment = draft.moment();
        span = draft.span();
        this.revision = revision;
    }

    /** This snapshot with the announcements applied; those older than what is known are dropped. */
    public NationalIndex with(Iterable<CentreAvailability> announced) {
        var draft = new Draft(judged);
        announced.forEach(draft::announce);
        return draft.hasNews() ? new NationalIndex(draft, revision + 1) : this;
    }

    /** The same announcements with the beds that are fresh at a moment counted as fresh, and no others. */
    public NationalIndex at(Instant now) {
        var latest = judged;
        if (latest.span.contains(now)) {
            return latest;
        }
        var draft = new Draft(latest);
        draft.judge(now);
        var next = new NationalIndex(draft, revision);
        judged = next;
        return next;
    }

    public long revision() {
        return revision;
    }

    /** How many centres there are. */
    public int size() {
        return directory.size();
    }

    /** Every centre, unpacked one by one: for what is rarely asked. */
    public Stream<CentreAvailability> centres() {
        return directory.all().map(PackedCentre::unpack);
    }

    /**
     * At most so many centres, from all parts of the country, the same whoever asks and whenever they were announced.
     */
    public Stream<CentreAvailability> some(int most) {
        return directory.some(most).map(PackedCentre::unpack);
    }

    public Optional<CentreAvailability> find(CentreRef centre) {
        return Optional.ofNullable(directory.find(centre)).map(PackedCentre::unpack);
    }

    /** The centres where nobody is sent any more. */
    public Set<CentreRef> compromised() {
        return compromised;
    }

    /** The numbers of the areas: the same object as long as no département is new. */
    public Places places() {
        return places;
    }

    /** In the order of their numbers. */
    public List<Area> areas() {
        return areas;
    }

    public Area area(int place) {
        return areas.get(place);
    }

    public Census census() {
        return census;
    }

    /** The column of a language; none when no unit speaks it. */
    public Optional<Integer> columnOf(String language) {
        return Optional.ofNullable(languages.get(language)).map(number -> Columns.LANGUAGES + number);
    }

    Directory directory() {
        return directory;
    }

    Map<String, Integer> languages() {
        return languages;
    }

    Instant moment() {
        return moment;
    }

    Span span() {
        return span;
    }
}
