package fr.relais.capacity.adapter.schedule;

import fr.relais.capacity.application.ExpireDueUseCase;
import fr.relais.capacity.application.KeepHistoryUseCase;
import fr.relais.capacity.application.WatchScarcityUseCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the sweeps of this service. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    @Bean
    ExpireDueRegularly expireDueRegularly(ExpireDueUseCase expireDue) {
        return new ExpireDueRegularly(expireDue);
    }

    @Bean
    KeepHistoryRegularly keepHistoryRegularly(KeepHistoryUseCase keepHistory) {
        return new KeepHistoryRegularly(keepHistory);
    }

    @Bean
    WatchScarcityRegularly watchScarcityRegularly(WatchScarcityUseCase watchScarcity) {
        return new WatchScarcityRegularly(watchScarcity);
    }
}
