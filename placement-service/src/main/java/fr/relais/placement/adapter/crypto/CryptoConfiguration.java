package fr.relais.placement.adapter.crypto;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.placement.application.Alarms;
import fr.relais.placement.application.BlockFiles;
import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.ExplanationFiles;
import fr.relais.placement.application.MeetingPoints;
import fr.relais.placement.application.SearchSeals;
import fr.relais.placement.application.draft.DraftFiles;
import fr.relais.placement.application.question.QuestionAnswers;
import fr.relais.placement.application.refusal.RefusalTexts;
import fr.relais.placement.application.retention.MasterKey;
import fr.relais.placement.domain.territory.Territory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the master key; without one the service does not start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MasterKeySettings.class)
class CryptoConfiguration {

    @Bean
    StoredKeys storedKeys(MongoDatabase database) {
        return new StoredKeys(database.getCollection("case_keys"));
    }

    @Bean
    MasterKeys masterKeys(MasterKeySettings settings, StoredKeys stored, Alarms alarms) {
        return new MasterKeys(settings.keyFile(), stored, alarms);
    }

    @Bean
    CaseKeys caseKeys(StoredKeys stored, MasterKeys masters) {
        return new CaseKeys(stored, masters);
    }

    @Bean
    MasterKey masterKey(StoredKeys stored, MasterKeys masters) {
        return new Rewrapping(stored, masters);
    }

    @Bean
    CaseFiles caseFiles(CaseKeys keys) {
        return new TinkCaseFiles(keys);
    }

    @Bean
    MeetingPoints meetingPoints(CaseKeys keys) {
        return new TinkMeetingPoints(keys);
    }

    @Bean
    BlockFiles blockFiles(CaseKeys keys) {
        return new TinkBlockFiles(keys);
    }

    @Bean
    DraftFiles draftFiles(CaseKeys keys) {
        return new TinkDraftFiles(keys);
    }

    @Bean
    RefusalTexts refusalTexts(CaseKeys keys) {
        return new TinkRefusalTexts(keys);
    }

    @Bean
    QuestionAnswers questionAnswers(CaseKeys keys) {
        return new TinkQuestionAnswers(keys);
    }

    @Bean
    SearchSeals searchSeals(Territory territory, MasterKeys masters) {
        return new TinkSearchSeals(territory, masters);
    }

    @Bean
    ExplanationFiles explanationFiles(CaseKeys keys) {
        return new TinkExplanationFiles(keys);
    }
}
