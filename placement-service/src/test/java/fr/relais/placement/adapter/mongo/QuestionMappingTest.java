package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.Map;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.relais.contracts.Contract;
import fr.relais.placement.domain.question.CentreQuestionTest;
import fr.relais.placement.domain.question.QuestionCode;
import fr.relais.placement.domain.question.QuestionEvent;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.Requests;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionMappingTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final QuestionMapping mapping = new QuestionMapping();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsAQuestionWhole(boolean answered) {
        var question = CentreQuestionTest.question(true, answered);
        var root = new Document("_id", question.id().toString()).append("state", mapping.write(question));

        assertThat(mapping.read(root)).isEqualTo(question);
    }

    @ParameterizedTest
    @EnumSource(QuestionCode.class)
    void everyQuestionIsAgreed(QuestionCode code) {
        saysNothingOfTheCase(message(new QuestionEvent.QuestionAsked(code)));
    }

    @Test
    void saysThatItWasAnsweredAndNotWhat() {
        var message = message(new QuestionEvent.QuestionAnswered());

        saysNothingOfTheCase(message);
        assertThat(message.data()).isEqualTo(Map.of());
    }

    private void saysNothingOfTheCase(OutgoingEvent message) {
        assertThat(brokenBy(message)).isEmpty();
        assertThat(message.toString())
                .doesNotContain(Requests.ID.toString(), Requests.HOLD.toString(), Requests.OFFER_REF.value());
    }

    @Test
    void examplesAreWhatIsSaid() {
        for (var event :
                List.of(new QuestionEvent.QuestionAsked(QuestionCode.COT), new QuestionEvent.QuestionAnswered())) {
            var message = message(event);
            var examples =
                    new Contract(message.type()).examples().values().stream().map(JSON::readTree);

            assertThat(examples).contains(JSON.readTree(JSON.writeValueAsString(message.data())));
        }
    }

    /** Under a key that neither the question nor another notice has. */
    @Test
    void tellsUnderARandomKey() {
        var notice = new Notice(Notice.ON_CALL, Requests.reference('c'), Notice.Kind.QUESTION_URGENT);

        var message = message(new QuestionEvent.Told(notice, Requests.reference('k')));

        assertThat(message.key()).isEqualTo(Requests.reference('k').value());
        assertThat(brokenBy(message)).isEmpty();
    }

    private OutgoingEvent message(QuestionEvent event) {
        return mapping.wire(CentreQuestionTest.question(false, true), event).get(0);
    }

    private static List<?> brokenBy(OutgoingEvent message) {
        return SCHEMAS.getSchema(new Contract(message.type()).schema(), InputFormat.JSON)
                .validate(JSON.writeValueAsString(message.data()), InputFormat.JSON);
    }
}
