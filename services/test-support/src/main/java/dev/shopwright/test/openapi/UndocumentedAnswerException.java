package dev.shopwright.test.openapi;

/** A service answered what its own OpenAPI text does not promise. */
class UndocumentedAnswerException extends RuntimeException {

    UndocumentedAnswerException(Answer answer, String problem) {
        super("%s does not fit the service's OpenAPI text: %s%nbody: %s".formatted(answer, problem, shown(answer)));
    }

    private static String shown(Answer answer) {
        return answer.isJson() ? answer.text() : answer.body().length + " bytes";
    }
}
