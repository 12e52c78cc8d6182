package fr.relais.placement.domain.refusal;

import java.util.stream.Stream;

import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Scrutiny.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the person and the SIAO are told of a refusal: a full sentence for every reason, and no blame. */
class RefusalNoticeTest {

    @ParameterizedTest
    @EnumSource
    void saysEveryReasonInBothLanguages(RefusalReason reason) {
        for (var state : State.values()) {
            var notice = new RefusalNotice(Requests.NOW, reason, state);

            assertThat(Stream.of(
                            notice.toPersonInFrench(),
                            notice.toPersonInEnglish(),
                            notice.toSiaoInFrench(),
                            notice.toSiaoInEnglish()))
                    .doesNotHaveDuplicates()
                    .allSatisfy(text -> assertThat(text)
                            .matches("(?s)[A-Z].*\\.")
                            .doesNotContain("%s", "  ", "null", reason.name()));
        }
    }
}
