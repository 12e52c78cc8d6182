package fr.relais.capacity.adapter.files;

import java.io.IOException;
import java.nio.file.Path;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;
import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.capacity.domain.exchange.RegisterIntake;
import fr.relais.platform.door.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON feed of the register: legal entities ({@code pmej}) with their establishments ({@code ege}), read token by
 * token. Fields that are not known are passed over, however deep they go.
 */
final class RegisterFeed {

    private static final JsonFactory JSON = StrictJson.factory()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(64 * 1024)
                    .maxNameLength(512)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final JsonParser json;
    private final RegisterIntake intake;
    private final ImportLimits limits;
    private int establishments;
    private boolean found;

    private RegisterFeed(JsonParser json, RegisterIntake intake, ImportLimits limits) {
        this.json = json;
        this.intake = intake;
        this.limits = limits;
    }

    static void read(Path file, RegisterIntake intake, ImportLimits limits) throws IOException {
        try (var bytes = Opened.of(file, limits.unpackedBytes());
                var json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            new RegisterFeed(json, intake, limits).read();
        } catch (UnexpectedEndOfInputException early) {
            throw new UnreadableFile(FileFault.TRUNCATED);
        } catch (StreamConstraintsException tooMuch) {
            throw new UnreadableFile(FileFault.CELL_TOO_LONG);
        } catch (JacksonException broken) {
            throw new UnreadableFile(FileFault.UNREADABLE);
        }
    }

    private void read() {
        var first = json.nextToken();
        if (first == null) {
            throw new UnreadableFile(FileFault.EMPTY_FILE);
        }
        if (first != JsonToken.START_OBJECT) {
            throw new UnreadableFile(FileFault.UNREADABLE);
        }
        JsonWalk.eachField(json, field -> {
            if (field.equals("pmej")) {
                found = true;
                JsonWalk.eachElement(json, () -> JsonWalk.eachField(json, this::entityField));
            } else {
                json.skipChildren();
            }
        });
        if (!found || json.nextToken() != null) {
            throw new UnreadableFile(FileFault.UNREADABLE);
        }
    }

    private void entityField(String field) {
        if (field.equals("ege")) {
            JsonWalk.eachElement(json, this::establishment);
        } else {
            json.skipChildren();
        }
    }

    private void establishment() {
        establishments++;
        if (establishments > limits.registerRows()) {
            throw new UnreadableFile(FileFault.TOO_MANY_ROWS, establishments);
        }
        intake.take(new FeedEstablishment(json, establishments).read());
        if (intake.overfull()) {
            throw new UnreadableFile(FileFault.TOO_MANY_ROWS, establishments);
        }
    }
}
