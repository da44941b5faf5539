package io.aftercare.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleTableTest {
    @Test
    void anOperationIsOpenToTheRolesOfItsEntry() {
        var table = new RoleTable(Map.of("RepairResource_diagnose", List.of("technician", "tech-support")));

        assertThat(table.rolesOf("RepairResource_diagnose")).containsExactlyInAnyOrder("technician", "tech-support");
    }

    @Test
    void anOperationWithoutEntryIsOpenToNobody() {
        assertThat(new RoleTable(Map.of()).rolesOf("RepairResource_diagnose")).isEmpty();
    }

    @Test
    void anOperationMayBeOpenToEverybody() {
        var table = new RoleTable(Map.of("DoorResource_open", List.of("public")));

        assertThat(table.rolesOf("DoorResource_open")).containsExactly(RoleTable.PUBLIC);
    }

    @Test
    void anUnknownRoleStopsTheStart() {
        assertThatThrownBy(() -> new RoleTable(Map.of("RepairResource_diagnose", List.of("technican"))))
                .hasMessage("contracts/roles.yaml: RepairResource_diagnose names the unknown role technican");
    }

    @Test
    void anEntryWithoutRolesStopsTheStart() {
        assertThatThrownBy(() -> new RoleTable(Map.of("RepairResource_diagnose", List.of())))
                .hasMessage("contracts/roles.yaml: RepairResource_diagnose names no role");
    }
}
