package fr.relais.placement.adapter.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.placement.application.BlockFiles;
import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.ExplanationFiles;
import fr.relais.placement.application.MeetingPoints;
import fr.relais.placement.application.SearchSeals;
import fr.relais.placement.application.refusal.RefusalTexts;
import fr.relais.placement.domain.territory.Territory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the master key; without one the service does not start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MasterKeySettings.class)
class CryptoConfiguration {

    @Bean
    CaseFiles caseFiles(MongoDatabase database, MasterKeySettings settings) {
        return new TinkCaseFiles(keys(database, settings));
    }

    @Bean
    BlockFiles blockFiles(MongoDatabase database, MasterKeySettings settings) {
        return new TinkBlockFiles(keys(database, settings));
    }

    @Bean
    RefusalTexts refusalTexts(MongoDatabase database, MasterKeySettings settings) {
        return new TinkRefusalTexts(keys(database, settings));
    }

    @Bean
    SearchSeals searchSeals(Territory territory, MasterKeySettings settings) {
        return new TinkSearchSeals(territory, master(settings.keyFile()));
    }

    @Bean
    ExplanationFiles explanationFiles(MongoDatabase database, MasterKeySettings settings) {
        return new TinkExplanationFiles(keys(database, settings));
    }

    @Bean
    MeetingPoints meetingPoints(MongoDatabase database, MasterKeySettings settings) {
        return new TinkMeetingPoints(keys(database, settings));
    }

    private static CaseKeys keys(MongoDatabase database, MasterKeySettings settings) {
        return new CaseKeys(database.getCollection("case_keys"), master(settings.keyFile()));
    }

    static Aead master(Path file) {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("relais.master.key-file cannot be read", unreadable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("relais.master.key-file does not hold a usable keyset", unusable);
        }
    }
}
