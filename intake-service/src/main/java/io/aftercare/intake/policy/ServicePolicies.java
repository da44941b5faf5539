package io.aftercare.intake.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All versions of all service policies. */
@ApplicationScoped
public class ServicePolicies implements PanacheRepositoryBase<ServicePolicy, Integer> {
    /** The newest version of the policy with this code. */
    public Optional<PolicyTerms> newest(String code) {
        return find("terms.code = ?1 order by terms.version desc", code)
                .firstResultOptional()
                .map(ServicePolicy::terms);
    }

    /** The newest version of the policy that this mode of service gets when nobody names one. */
    public PolicyTerms defaultOf(ServiceMode mode) {
        return find("defaultFor = ?1 order by terms.version desc, terms.code", mode)
                .firstResultOptional()
                .map(ServicePolicy::terms)
                .orElseThrow(() -> new IllegalStateException("No policy is the default of " + mode));
    }

    /** The very version that a request was bound to. */
    public PolicyTerms version(String code, int version) {
        return find("terms.code = ?1 and terms.version = ?2", code, version)
                .singleResult()
                .terms();
    }

    List<PolicyTerms> newestOfEach() {
        return find("from ServicePolicy s where s.terms.version = (select max(p.terms.version) from ServicePolicy p"
                        + " where p.terms.code = s.terms.code) order by s.terms.code")
                .list()
                .stream()
                .map(ServicePolicy::terms)
                .toList();
    }
}
