package fr.relais.placement.config;

import fr.relais.placement.application.Mint;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.question.AskQuestion;
import fr.relais.placement.application.question.QuestionAnswers;
import fr.relais.placement.application.question.Questions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use case of the one question what it needs. */
@Configuration(proxyBeanMethods = false)
class QuestionUseCases {

    @Bean
    AskQuestion askQuestion(Questions questions, PlacementRequests requests, QuestionAnswers answers, Mint mint) {
        return new AskQuestion(questions, requests, answers, mint);
    }
}
