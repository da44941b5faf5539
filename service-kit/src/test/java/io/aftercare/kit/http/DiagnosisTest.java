package io.aftercare.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "22001,400", "22003,400", "22008,400", "22021,400", "23502,400", "23503,409", "23505,409", "23514,400",
        "40001,409", "40P01,409", "55P03,409", "53300,503", "57P01,503", "57014,503", "08006,503", "42P01,500"
    })
    void everyFailureOfTheDatabaseHasItsAnswer(String sqlState, int status) {
        var failure = new PersistenceException(new SQLException("told", sqlState));

        assertThat(Diagnosis.of(failure, false).status()).isEqualTo(status);
    }

    @Test
    void noConnectionInTimeIsNotOurFault() {
        var problem = Diagnosis.of(new SQLException("Acquisition timeout while waiting for new connection"), false);

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.retryAfterSeconds()).isPositive();
    }

    @Test
    void aRefusalIsFoundHoweverDeepItIsWrapped() throws Exception {
        var wrapped = new RollbackException("wrapped");
        wrapped.initCause(new RuntimeException(new NotFound("Repair", 7)));

        assertThat(Diagnosis.of(wrapped, false).code()).isEqualTo("not-found");
    }

    @Test
    void aLostUpdateFailsTheConditionThatWasAskedFor() {
        assertThat(Diagnosis.of(new OptimisticLockException(), true).status()).isEqualTo(412);
        assertThat(Diagnosis.of(new OptimisticLockException(), false).code()).isEqualTo("concurrent-change");
    }

    @Test
    void anUnreachableKeycloakIsNotAnUnknownCaller() {
        assertThat(Diagnosis.of(new OIDCException("not available"), false).status())
                .isEqualTo(503);
        assertThat(Diagnosis.of(new AuthenticationFailedException(new OIDCException("no keys")), false)
                        .status())
                .isEqualTo(503);
        assertThat(Diagnosis.of(new AuthenticationFailedException("expired"), false)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void onlyConflictsOfTransactionsAreWorthAnotherRun() {
        assertThat(Diagnosis.isTransient(new PersistenceException(new SQLException("", "40001"))))
                .isTrue();
        assertThat(Diagnosis.isTransient(new PersistenceException(new SQLException("", "40P01"))))
                .isTrue();
        assertThat(Diagnosis.isTransient(new PersistenceException(new SQLException("", "23505"))))
                .isFalse();
        assertThat(Diagnosis.isTransient(new IllegalStateException())).isFalse();
    }

    @Test
    void whatTheDatabaseSaysOfValuesIsNotLogged() {
        var failure = new IllegalStateException("flush", new SQLException("Key (phone)=(+8613800138000)", "42P01"));

        var log = new StringWriter();
        WithoutMessages.ifFromDatabase(failure).printStackTrace(new PrintWriter(log));

        assertThat(log.toString()).contains("sqlState=42P01", "DiagnosisTest").doesNotContain("+86138", "flush");
    }
}
