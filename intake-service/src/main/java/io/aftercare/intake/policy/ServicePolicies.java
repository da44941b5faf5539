package io.aftercare.intake.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All versions of all service policies. */
@ApplicationScoped
public class ServicePolicies implements PanacheRepositoryBase<ServicePolicy, Integer> {
    /** A version never changes, so what was read once stays true. */
    private final Map<Version, SlaRules> rules = new ConcurrentHashMap<>();

    private volatile Version untriaged = Version.NONE;

    private record Version(String code, int number) {
        static final Version NONE = new Version("", 0);
    }

    @Transactional
    void begin(@Observes StartupEvent event) {
        defaultOf(ServiceMode.ON_SITE);
    }

    /** The newest version of the policy with this code. */
    public Optional<PolicyTerms> newest(String code) {
        return find("terms.code = ?1 order by terms.version desc", code)
                .firstResultOptional()
                .map(ServicePolicy::terms);
    }

    /** The newest version of the policy that this mode of service gets when nobody names one. */
    public PolicyTerms defaultOf(ServiceMode mode) {
        var policy = find("defaultFor = ?1 order by terms.version desc, terms.code", mode)
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("No policy is the default of " + mode));
        if (mode == ServiceMode.ON_SITE) {
            var version = new Version(policy.terms().code(), policy.terms().version());
            rules.computeIfAbsent(version, _ -> policy.slaRules());
            untriaged = version;
        }
        return policy.terms();
    }

    /** What this version promises. */
    public SlaRules slaRules(String code, int version) {
        return rules.computeIfAbsent(new Version(code, version), this::read);
    }

    /**
     * What is promised to a request that nobody has triaged yet: as the default of a visit does. No database is asked,
     * because every registration asks; a newer version is known from the next triage on.
     */
    public SlaRules slaRulesBeforeTriage() {
        return rules.computeIfAbsent(untriaged, this::read);
    }

    private SlaRules read(Version version) {
        return find("terms.code = ?1 and terms.version = ?2", version.code(), version.number())
                .singleResult()
                .slaRules();
    }

    /** The very version that a request was bound to. */
    public PolicyTerms version(String code, int version) {
        return find("terms.code = ?1 and terms.version = ?2", code, version)
                .singleResult()
                .terms();
    }

    /** Whether this version asks for the tiers of support in their order (S3.5-I). */
    public boolean tiersRequired(String code, int version) {
        return find("terms.code = ?1 and terms.version = ?2", code, version)
                .singleResult()
                .tiersRequired();
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
