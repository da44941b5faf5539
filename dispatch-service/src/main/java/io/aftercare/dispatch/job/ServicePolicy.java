package io.aftercare.dispatch.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The version of a service policy that was bound to the request at triage; carried on unchanged. */
public record ServicePolicy(
        String code,
        int version,
        String planApproval,
        String acceptance,
        String feePolicy,
        boolean followUpRequired,
        int followUpWorkingDays,
        int followUpMaxAttempts,
        int lowScoreAtMost,
        int acceptWithinMinutes,
        int contactWithinMinutes,
        boolean actFirstAllowed) {

    /** Keeps the policy as a JSON object. */
    @Converter
    public static class Column implements AttributeConverter<ServicePolicy, String> {
        private static final ObjectMapper JSON = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();

        @Override
        public String convertToDatabaseColumn(ServicePolicy policy) {
            try {
                return JSON.writeValueAsString(policy);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public ServicePolicy convertToEntityAttribute(String json) {
            try {
                return JSON.readValue(json, ServicePolicy.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
