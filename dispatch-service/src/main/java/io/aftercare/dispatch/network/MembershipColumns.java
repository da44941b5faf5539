package io.aftercare.dispatch.network;

import io.aftercare.dispatch.outlet.OpenOutlet;
import io.aftercare.kit.events.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the parts of a membership as JSON. */
final class MembershipColumns {
    private MembershipColumns() {}

    /** The outlet that is to be. */
    @Converter
    static class OutletColumn implements AttributeConverter<OpenOutlet, String> {
        @Override
        public String convertToDatabaseColumn(OpenOutlet outlet) {
            return EventJson.write(outlet);
        }

        @Override
        public OpenOutlet convertToEntityAttribute(String json) {
            return EventJson.read(json, OpenOutlet.class);
        }
    }

    /** All proofs. */
    @Converter
    static class ProofsColumn implements AttributeConverter<List<Proof>, String> {
        @Override
        public String convertToDatabaseColumn(List<Proof> proofs) {
            return EventJson.write(proofs);
        }

        @Override
        public List<Proof> convertToEntityAttribute(String json) {
            return List.of(EventJson.read(json, Proof[].class));
        }
    }

    /** The contract, once there is one. */
    @Converter
    static class AgreementColumn implements AttributeConverter<Contract, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Contract contract) {
            return contract == null ? null : EventJson.write(contract);
        }

        @Override
        public @Nullable Contract convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : EventJson.read(json, Contract.class);
        }
    }

    /** All sanctions. */
    @Converter
    static class SanctionsColumn implements AttributeConverter<List<Sanction>, String> {
        @Override
        public String convertToDatabaseColumn(List<Sanction> sanctions) {
            return EventJson.write(sanctions);
        }

        @Override
        public List<Sanction> convertToEntityAttribute(String json) {
            return List.of(EventJson.read(json, Sanction[].class));
        }
    }

    /** All notices. */
    @Converter
    static class NoticesColumn implements AttributeConverter<List<Notice>, String> {
        @Override
        public String convertToDatabaseColumn(List<Notice> notices) {
            return EventJson.write(notices);
        }

        @Override
        public List<Notice> convertToEntityAttribute(String json) {
            return List.of(EventJson.read(json, Notice[].class));
        }
    }
}
